/** What people call agencies and permanent schemes: short names, old names, names in the other script. */
export const agenciesAndBrands = `
과학기술정보통신부|과기정통부|과기부|msit
중소벤처기업부|중기부|mss
산업통상부|산업통상자원부|산업부|motie|motir
기후에너지환경부|환경부|기후부|mcee
농림축산식품부|농식품부|mafra
해양수산부|해수부|mof
보건복지부|복지부|mohw
식품의약품안전처|식약처|mfds
문화체육관광부|문체부|mcst
국토교통부|국토부|molit
고용노동부|노동부|moel
방위사업청|방사청|dapa
지식재산처|특허청|kipo|moip
조달청|pps
관세청|kcs
금융위원회|금융위|fsc
행정안전부|행안부
교육부|moe
농촌진흥청|농진청|rda
산림청|kfs
중소벤처기업진흥공단|중진공|kosme
창업진흥원|창진원|kised
중소기업기술정보진흥원|기정원|tipa
소상공인시장진흥공단|소진공|semas
대한무역투자진흥공사|코트라|kotra
한국무역협회|무역협회|무협|kita
한국무역보험공사|무보|k-sure|ksure
정보통신산업진흥원|nipa|니파
정보통신기획평가원|iitp
한국인터넷진흥원|인터넷진흥원|kisa
한국지능정보사회진흥원|nia
한국데이터산업진흥원|k-data|kdata
한국콘텐츠진흥원|콘진원|kocca
한국산업기술진흥원|kiat
한국산업기술기획평가원|keit
한국에너지기술평가원|에기평|ketep
한국에너지공단|에너지공단|kea
한국환경산업기술원|환경산업기술원|keiti
한국수자원공사|수자원공사|k-water|kwater
농림식품기술기획평가원|ipet
한국농업기술진흥원|농진원|koat
한국농수산식품유통공사|at
해양수산과학기술진흥원|kimst
한국보건산업진흥원|보건산업진흥원|khidi
한국산업기술진흥협회|산기협|koita
한국발명진흥회|발명진흥회|kipa
한국지식재산보호원|지식재산보호원|koipa
한국특허전략개발원|특허전략개발원|kista
연구개발특구진흥재단|특구재단|innopolis
과학기술사업화진흥원|compa
기술보증기금|기보|kibo
신용보증기금|신보|kodit
지역신용보증재단|신용보증재단|지역신보
한국산업은행|산업은행|산은|kdb
중소기업은행|기업은행|기은|ibk
한국수출입은행|수출입은행|수은
한국벤처투자|모태펀드운용|kvic
창조경제혁신센터|창경센터|혁신센터|ccei
테크노파크|tp
서울경제진흥원|sba
경기도경제과학진흥원|경과원|gbsa
부산경제진흥원|bepa
인천테크노파크|인천tp
대한상공회의소|상공회의소|상의|korcham
한국디자인진흥원|디자인진흥원|kidp
한국로봇산업진흥원|로봇산업진흥원|kiria
한국생산기술연구원|생기원|kitech
한국전자통신연구원|etri
한국산업기술시험원|ktl
한국화학융합시험연구원|ktr
한국건설생활환경시험연구원|kcl
한국표준협회|ksa
대중소기업농어업협력재단|협력재단|상생협력재단
한국여성경제인협회|여성경제인협회
한국산업단지공단|산단공|kicox
한국테크노파크진흥회|technopark
글로벌디지털혁신네트워크|gdin
팁스|tips|민간투자주도형기술창업지원
프리팁스|pre-tips|pretips
포스트팁스|post-tips|posttips
립스|lips|민간투자연계형매칭융자
딥스|dips|초격차스타트업
디딤돌|창업성장기술개발
예비창업패키지|예창패
초기창업패키지|초창패
창업도약패키지|창도패
수출바우처|export voucher|수출지원기반활용
해외지사화|지사화
나라장터|g2b|koneps
벤처나라|venture nara
혁신장터|혁신제품|innovation product|innovative product
혁신조달|innovative procurement|innovation procurement
우수조달|우수제품|excellent product
다수공급자계약|mas
신기술인증|net
신제품인증|nep
이노비즈|innobiz|기술혁신형중소기업
메인비즈|mainbiz|경영혁신형중소기업
글로벌강소기업|global strong sme
직무발명보상|employee invention
국가전략기술|전략기술|national strategic technology
초격차|super-gap|supergap
딥테크|deep tech|deeptech|deep-tech
중소기업기술로드맵|roadmap
지역주력산업|주력산업
지역특화|지역혁신
케이스타트업|k-startup|kstartup
글로벌액셀러레이팅|global accelerating
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));
