/** Why an entry is refused, and what is asked about one that is unlikely. */
export const profileRefusalsKo = {
  not_text: "파일이 아니라 글로 적으십시오.",
  control_characters: "줄바꿈이나 제어 문자 없이 한 줄로 적으십시오.",
  not_an_option: "목록에 있는 것 가운데 고르십시오.",
  own_words_missing: "목록에 없는 것을 고르셨습니다. 무엇인지 적으십시오.",
  not_a_number: "숫자로 적으십시오. 예: 1,500",
  not_a_day: "1900년부터 2100년까지의 날짜를 연-월-일로 적으십시오. 예: 2022-03-02",
  too_many_decimals: "소수점 아래 네 자리까지 적을 수 있습니다.",
  not_whole: "소수점 없는 수로 적으십시오.",
  year_not_closed: "결산이 끝난 회계연도를 네 자리로 적으십시오. 예: 2021",
  year_missing: "금액이 몇 년의 것인지 적으십시오.",
  figure_missing: "그해의 값을 적으십시오.",
  year_shown: "이 해의 값은 위에 이미 적혀 있습니다. 위에서 고치십시오.",
  value_missing: "값을 모르면 날짜도 남길 수 없습니다. 값을 먼저 적으십시오.",
  security_label:
    "보안 기술은 내용을 알 수 있는 이름을 적을 수 없습니다. 띄어쓰기 없는 관리번호를 30자 안으로 적으십시오. 예: R-2026/17",
  nothing_entered: "하나라도 적어야 저장할 수 있습니다.",
  ends_before_it_begins: "끝나는 날이 시작하는 날보다 빠릅니다.",
  too_long: (limit: string) => `${limit}자 안으로 적으십시오.`,
  too_small: (limit: string) => `${limit} 이상이어야 합니다.`,
  too_large: (limit: string) => `${limit} 이하여야 합니다.`,
};

export const profileDoubtsKo = {
  founded_in_future:
    "설립일이 아직 오지 않았습니다. 설립 전이라면 신청자 구분에서 ‘예비창업자’를 고르십시오.",
  pre_founder_founded_in_future: "설립일이 아직 오지 않았습니다. 설립할 예정인 날이 맞습니까?",
  pre_founder_registered: "예비창업자인데 사업자로 등록되어 있습니다. 맞습니까?",
  individual_corporation: "신청자는 개인인데 기업 형태는 법인입니다. 맞습니까?",
  listed_proprietor: "법인이 아닌데 주식이 상장되어 있습니다. 맞습니까?",
  corporation_without_employees: "법인인데 상시 근로자가 0명입니다. 맞습니까?",
  exports_above_revenue: "1달러를 600원으로 계산해도 수출액이 그해의 매출액보다 큽니다. 맞습니까?",
  figure_before_founding: "설립되기 전 해의 값입니다. 맞습니까?",
  item_before_founding: "설립일보다 앞선 날짜의 권리, 인증 또는 투자가 있습니다. 맞습니까?",
  other_headquarters: "사업장 목록의 본사와 본사 소재지가 서로 다릅니다. 맞습니까?",
  day_to_come: "아직 오지 않은 날입니다. 맞습니까?",
  expired: "유효기간이 이미 지났습니다. 지난 인증으로 남겨 두시겠습니까?",
  ends_before_it_begins: "끝나는 날이 시작하는 날보다 빠릅니다. 두 날짜를 확인하십시오.",
  registered_while_filed: "등록일이 있는데 상태는 출원입니다. 맞습니까?",
  ended_while_running: "종료일이 지났는데 수행 중입니다. 맞습니까?",
  completed_in_future: "종료일이 오지 않았는데 이미 끝난 것으로 적혀 있습니다. 맞습니까?",
  product_at_low_level: "제품을 출시했는데 기술성숙도가 4단계 이하입니다. 맞습니까?",
};

export const profileRefusalsEn: typeof profileRefusalsKo = {
  not_text: "Enter text, not a file.",
  control_characters: "Write one line, without line breaks or control characters.",
  not_an_option: "Choose one of the options.",
  own_words_missing: "You chose ‘not in the list’. Say what it is.",
  not_a_number: "Enter a number, such as 1,500.",
  not_a_day: "Enter a day from 1900 to 2100 as year-month-day, such as 2022-03-02.",
  too_many_decimals: "Use at most four decimals.",
  not_whole: "Enter a whole number.",
  year_not_closed: "Enter a fiscal year that has ended, with four digits, such as 2021.",
  year_missing: "Say which year this figure belongs to.",
  figure_missing: "Enter the figure of that year.",
  year_shown: "This year already has a figure above. Change it there.",
  value_missing: "Without a value there is nothing for this day to describe. Enter the value first.",
  security_label:
    "The name of a security-class technology must not tell what it is. Enter its reference number instead: at most 30 characters, no spaces, such as R-2026/17.",
  nothing_entered: "Enter at least one thing before saving.",
  ends_before_it_begins: "It ends before it begins.",
  too_long: (limit) => `Use at most ${limit} characters.`,
  too_small: (limit) => `Enter ${limit} or more.`,
  too_large: (limit) => `Enter ${limit} or less.`,
};

export const profileDoubtsEn: typeof profileDoubtsKo = {
  founded_in_future:
    "The founding day lies in the future. If the company is not founded yet, choose ‘pre-founder’ as kind of applicant.",
  pre_founder_founded_in_future: "The founding day lies in the future. Is this the day you plan to found?",
  pre_founder_registered:
    "A pre-founder is not registered as a business yet, but this one is. Is that right?",
  individual_corporation:
    "The applicant is an individual, but the legal form is a corporation. Is that right?",
  listed_proprietor: "Only corporations are listed on a stock exchange, and this is none. Is that right?",
  corporation_without_employees: "A corporation without any employees: is that right?",
  exports_above_revenue:
    "Even at 600 won to the dollar, exports exceed the revenue of that year. Is that right?",
  figure_before_founding: "This figure is from before the company was founded. Is that right?",
  item_before_founding:
    "A right, certificate or investment dates from before the founding day. Is that right?",
  other_headquarters: "The headquarters here and those in the list of sites differ. Is that right?",
  day_to_come: "This day has not come yet. Is that right?",
  expired: "This has already expired. Keep it as a past certificate?",
  ends_before_it_begins: "It ends before it begins. Check both days.",
  registered_while_filed: "There is a registration day, but the right is only filed. Is that right?",
  ended_while_running: "The end day has passed, but the task is still running. Is that right?",
  completed_in_future: "The end day has not come yet, but the task has ended. Is that right?",
  product_at_low_level: "The product is on the market at TRL 4 or below. Is that right?",
};
