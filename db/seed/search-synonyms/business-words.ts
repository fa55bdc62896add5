/**
 * General words of business support, one meaning per line; '~' marks related words that are not synonyms.
 * Written from the kinds of support that exist, along the life of a company; never from a list of queries.
 */
export const businessWords = `
지원|지원사업|지원금|support|assistance|aid|grant|grants
보조금|subsidy|subsidies|~지원금
기업|업체|회사|company|companies|firm|enterprise|business
중소기업|중소|sme|smes|small business
중견기업|중견|mid-sized company|midsize
소상공인|자영업자|소공인|micro enterprise|small merchant
대기업|large company|conglomerate
벤처기업|벤처|venture|venture company
스타트업|창업기업|startup|startups|start-up|start-ups|~창업|~벤처
예비창업자|예비창업|pre-founder|pre-startup|aspiring founder
초기창업|초기창업기업|early stage|early-stage startup
창업|founding|entrepreneurship|창업자
재창업|재도전|재기|re-startup|second chance
사회적기업|사회적경제|소셜벤처|social enterprise|social venture
여성기업|여성창업|여성|women|women-owned|female founder
청년|청년창업|youth|young
장애인|장애인기업|disabled
시니어|중장년|senior
1인창조기업|1인기업|solo business
협동조합|cooperative
모집|참가|참여|신청|application|call|recruitment|apply
공고|notice|announcement
입찰|tender|tenders|bid|bidding|~용역|~조달|~구매
용역|service contract|contract
조달|공공조달|공공구매|procurement|public procurement|~구매|~나라장터
구매|purchase|~조달
수의계약|negotiated contract
판로|판로개척|market access|sales channel|~판매|~내수|~유통|~마케팅
판매|sales|~판로
마케팅|홍보|광고|marketing|promotion|advertising
온라인마케팅|디지털마케팅|online marketing|digital marketing
온라인쇼핑몰|이커머스|전자상거래|오픈마켓|e-commerce|ecommerce|online mall
라이브커머스|live commerce
홈쇼핑|tv홈쇼핑|home shopping
기획전|팝업스토어|popup|pop-up store
유통|소매|retail|distribution
수출|수출지원|export|exports|exporting|~해외진출|~해외|~글로벌
해외진출|글로벌진출|현지진출|overseas expansion|go global|global expansion|market entry|해외시장진출|overseas market|~수출|~글로벌|~해외
해외|글로벌|국제|overseas|global|international|abroad
바이어|구매자|buyer|buyers
무역|통상|trade
무역사절단|시장개척단|trade mission|trade delegation
수출상담회|수출상담|상담회|export meeting|business meeting|matchmaking
전시회|박람회|엑스포|전시|exhibition|expo|fair|trade fair|trade show|exhibitions|~공동관|~페어|~전시부스
공동관|단체관|한국관|joint pavilion|korea pavilion|pavilion
로드쇼|roadshow
컨퍼런스|콘퍼런스|포럼|세미나|conference|forum|seminar
설명회|briefing|information session
네트워킹|교류회|networking|meetup
물류|운송|해상운임|배송|logistics|shipping|freight
관세|통관|원산지|fta|tariff|customs|origin
수출보험|무역보험|trade insurance|export insurance
바우처|이용권|voucher|vouchers
연구개발|r&d|rnd|연구|기술개발|research|research and development|technology development
기술사업화|사업화|상용화|commercialisation|commercialization
기술이전|기술거래|technology transfer|tech transfer|~기술사업화
공동연구|국제공동연구|joint research|collaborative research
과제|신규과제|project|projects
시제품|시제품제작|프로토타입|prototype|prototyping
시험|시험평가|시험분석|testing|test|~인증|~성능평가
인증|인증획득|certification|certificate|certified
해외인증|해외규격|해외규격인증|overseas certification|ce인증|fda
해썹|haccp|~식품
성능인증|신뢰성|performance certification|reliability
표준|표준화|규격|standard|standardisation|standards
실증|테스트베드|demonstration|trial|field trial|testbed|test bed|poc|pilot|field test|~시범
장비|시설장비|연구장비|공동장비|equipment|facility use
시설|facility|~공간
입주|입주기업|창업공간|tenant|office space|workspace|coworking|co-working|desk|~보육|~공유오피스
보육|보육센터|incubation|incubator|incubated|~입주
액셀러레이팅|액셀러레이터|accelerating|accelerator|acceleration|엑셀러레이팅|엑셀러레이터
멘토링|자문|컨설팅|mentoring|consulting|advisory|coaching
교육|훈련|아카데미|강의|부트캠프|education|training|academy|course|bootcamp|workshop|school
투자|투자유치|investment|fundraising|investor|~데모데이|~투자설명회|~펀드
투자설명회|데모데이|ir|demo day|pitching|피칭
펀드|모태펀드|fund|venture capital|vc
융자|대출|loan|loans|lending|borrow|credit|policy loan|~정책자금|~운전자금|~시설자금|~자금|~이차보전
이자|이차보전|이자지원|interest subsidy
보증|신용보증|guarantee|credit guarantee|~융자
금융|자금|finance|funding|financing|money
세금|세제|세액공제|tax|taxes|tax credit|tax break
회계|세무|accounting
법률|법무|legal|law
노무|인사|hr|labour
인력|인재|talent|workforce|~채용
채용|고용|hiring|employment|jobs|recruiting|~일자리|~인력
인력양성|인재양성|workforce training|talent development
인턴|인턴십|internship|intern
전문연구요원|산업기능요원|병역특례|military service
외국인|유학생|foreigner|foreigners|foreign talent|foreign workers|international students|expat
비자|visa|visas|residence permit|work permit
이민|귀화|출입국|체류|immigration|immigrant|immigrants|migrant|naturalisation|naturalization|~비자|~외국인
기숙사|주거|housing|dormitory
지식재산|지식재산권|ip|intellectual property|~특허|~상표|~저작권
특허|특허권|patent|patents|~지식재산|~ip|~발명
상표|trademark|~지식재산|~브랜드
브랜드|brand|branding|~상표
저작권|copyright|~지식재산
라이선스|라이선싱|license|licensing
디자인|design|산업디자인
발명|invention|inventor
기술보호|technology protection|~기술유출|~영업비밀
기술유출|~기술보호|~영업비밀
영업비밀|trade secret|~기술보호
분쟁|소송|dispute|litigation
규제|규제개선|regulation|regulatory
규제샌드박스|regulatory sandbox|sandbox|~실증특례|~임시허가|~규제
인허가|승인|허가|approval|permit|licensing approval
품질|품질관리|quality
생산성|공정개선|productivity|process improvement
스마트공장|스마트제조|제조혁신|smart factory|smart manufacturing
제조|제조업|manufacturing|manufacturer
뿌리산업|뿌리기술|root industry
소재부품장비|소부장|materials parts equipment|materials, parts and equipment
부품|component|parts
사업전환|사업재편|구조혁신|business conversion|restructuring
디지털전환|dx|디지털화|digital transformation|digitalisation
인공지능전환|ax|ai transformation
기업승계|가업승계|succession
인수합병|m&a|merger
상장|코스닥|ipo|listing
산업단지|산단|industrial complex
농공단지|rural industrial complex
특구|연구개발특구|special zone|innopolis
경제자유구역|free economic zone
유턴|국내복귀|리쇼어링|reshoring
재해|재난|안전|disaster|safety
산업안전|작업환경|안전보건|occupational safety|workplace safety
근로환경|복지|welfare|working conditions
환경|친환경|녹색|environment|green|eco-friendly
탄소|탄소중립|온실가스|carbon|carbon neutral|net zero
탄소국경조정제도|cbam|carbon border adjustment
esg|지속가능경영|sustainability
에너지|energy|에너지효율
재생에너지|신재생에너지|renewable energy|renewables|~태양광|~풍력
태양광|solar|~재생에너지
풍력|wind power|~재생에너지
순환경제|자원순환|circular economy|~재활용|~폐기물
재활용|recycling|~자원순환
대기|미세먼지|air quality
수질|하수|상수도|물산업|water industry
경진대회|공모전|contest|competition|~챌린지|~해커톤
챌린지|challenge
해커톤|hackathon
우수기업|선정|award|~포상
포상|시상|수상|유공|prize|awards|honours|~공모전
강소기업|유망기업|hidden champion
유니콘|예비유니콘|아기유니콘|unicorn
오픈이노베이션|개방형혁신|open innovation
민관협력|public-private
협업|협력|collaboration|cooperation|partnership
산학협력|산학연|대학|industry-academia|university
클러스터|집적지|cluster
컨소시엄|consortium
실태조사|조사|survey
통번역|번역|translation
카탈로그|홍보물|홍보영상|catalogue|brochure
포장|패키징|packaging
시장조사|market research
클라우드|cloud|~saas
saas|서비스형소프트웨어|~클라우드|~소프트웨어
데이터|빅데이터|data|big data
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));
