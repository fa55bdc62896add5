import { runOnProduct } from "./enter-company.ts";

const sourceId = "machine-read";

const body = [
  "□ 신청자격",
  "○ 경상북도 포항시에 본사 또는 공장을 둔 업력 7년 이하 중소기업",
  "○ 벤처기업 확인을 받은 기업 또는 기업부설연구소를 보유한 기업",
  "○ 제조업 또는 유기농 식품 제조업을 영위하는 기업",
  "○ 기숙사를 임차하여 근로자에게 제공하는 기업",
  "□ 지원 제외 대상",
  "○ 국세 또는 지방세를 체납 중인 기업(단, 징수유예를 받은 기업은 제외)",
  "○ 휴·폐업 중인 기업",
  "○ 허위로 신청서를 작성한 기업",
  "□ 가점",
  "○ 여성기업 3점",
  "○ 포항시 강소기업 지정 기업 2점",
  "□ 지원내용: 기업당 최대 3천만원(총사업비의 70% 이내)",
  "□ 신청기간: 2025. 3. 3. ~ 2025. 3. 21. 18:00까지",
];

/**
 * An opportunity that Naru has read by itself in words of many kinds, entered and read as any other notice. It closed in 2025,
 * so that it is counted nowhere where something is open. Entered once, however often it is asked for.
 */
export async function enterMachineRead(): Promise<string> {
  const [known] = await find();
  if (known) return known.id;
  // Only here: the configuration is read when the use cases are loaded, and then the product has to be there.
  process.env.DATABASE_URL = process.env.NARU_E2E_DATABASE;
  const [{ canonicalNoticeSchema }, { saveNotices }, { readNotices }, { db }] = await Promise.all([
    import("#app/opportunities/canonical-notice.ts"),
    import("#app/opportunities/save-notices.server.ts"),
    import("#app/intake/read-notices.server.ts"),
    import("#db/client.server.ts"),
  ]);
  const notice = canonicalNoticeSchema.parse({
    source: "samples",
    sourceId,
    title: "포항시 도자기 공방 설비 개선 지원사업 참여기업 모집 공고",
    operatorName: "포항시",
    publishedOn: "2025-03-02",
    isSample: true,
    body: body.map((line) => `<p>${line}</p>`).join("\n"),
    opportunities: [{ kind: "regional", regions: [] }],
  });
  await saveNotices(db, [notice], "test");
  await readNotices(db);
  const [entered] = await find();
  if (!entered) throw new Error("The machine-read notice gave no rules.");
  return entered.id;
}

function find() {
  return runOnProduct<{ id: string }>(
    `select o.id from opportunity o join source_record s using (notice_id)
      where s.source_id = $1 and o.rules_read_by = 'naru'`,
    [sourceId],
  );
}
