/** Industries, technologies by their everyday names, and countries: one meaning per line. */
export const industriesAndPlaces = `
인공지능|ai|artificial intelligence|에이아이
생성형ai|생성형인공지능|generative ai|llm|거대언어모델
머신러닝|기계학습|딥러닝|machine learning|deep learning
소프트웨어|sw|software|~saas|~ict|~디지털
하드웨어|hw|hardware
정보통신|ict|정보통신기술|~it|~소프트웨어
정보보호|사이버보안|정보보안|cybersecurity|cyber security|information security|~보안
보안|security|~정보보호
블록체인|blockchain
핀테크|fintech
메타버스|metaverse|~xr|~가상융합
xr|확장현실|가상융합|vr|ar|가상현실|증강현실|virtual reality|~메타버스
디지털트윈|digital twin
사물인터넷|iot|internet of things|지능형사물인터넷|aiot
이동통신|5g|6g|통신|telecommunication|mobile network
위성|위성통신|satellite
우주|space|뉴스페이스
항공|항공기|aviation|aircraft
항공우주|우주항공|aerospace
드론|무인기|무인항공기|drone|drones|uav
도심항공교통|uam|urban air mobility
자율주행|autonomous driving|self-driving
자동차|automotive|car|vehicle|~미래차|~모빌리티
모빌리티|mobility|~미래차|~자동차
미래차|미래모빌리티|future car|~자동차|~모빌리티
전기차|전기자동차|ev|electric vehicle
수소|hydrogen|수소경제
연료전지|fuel cell
이차전지|2차전지|배터리|battery|batteries|secondary battery
에너지저장장치|ess|energy storage
반도체|semiconductor|semiconductors|chip|chips
시스템반도체|system semiconductor
파운드리|foundry
디스플레이|display|oled
로봇|로보틱스|robot|robots|robotics
기계|machinery|machine
3d프린팅|3d프린터|적층제조|3d printing|additive manufacturing
센서|sensor|sensors
나노|nano|nanotechnology
소재|신소재|첨단소재|material|materials
세라믹|ceramic|도자기
철강|금속|steel|metal
화학|석유화학|chemical|petrochemical
플라스틱|고무|plastic|rubber
섬유|패션|의류|textile|fashion|apparel|clothing
신발|shoes|footwear
가구|목재|furniture|wood
주얼리|귀금속|jewellery|jewelry
안경|안광학|eyewear|optics
광융합|광산업|photonics
조선|조선해양|선박|shipbuilding|ship
수산|수산물|어업|fisheries|seafood|~해양수산
해양|marine|ocean|~해양수산
해양바이오|marine bio
농업|agriculture|farm|farming|~농식품|~농산물|~스마트팜
농식품|농산물|agri-food|~농업|~식품
스마트팜|smart farm
식품|푸드|음식|food|foods
푸드테크|foodtech|food tech
축산|livestock
임업|산림|forestry|forest
바이오|생명공학|bio|biotech|biotechnology
바이오헬스|헬스케어|healthcare|health care|biohealth|~건강|~의료
건강|health|~헬스케어
디지털헬스|디지털헬스케어|digital health
제약|의약품|신약|pharmaceutical|pharma|drug
의료기기|medical device|medical devices|~의료
의료|medical|~의료기기
백신|vaccine
치과|dental
뷰티|화장품|beauty|cosmetics|k-뷰티|k뷰티
반려동물|펫|pet|pets
항노화|안티에이징|고령친화|anti-aging|silver industry
관광|여행|tourism|travel
마이스|mice
스포츠|sports
콘텐츠|문화콘텐츠|content|contents|culture
문화|예술|문화예술|arts|art
게임|game|games|gaming
이스포츠|e스포츠|esports
웹툰|만화|webtoon|comic|comics
애니메이션|animation
캐릭터|character
영화|film|movie|~영상
영상|video|~영화
방송|ott|broadcasting
음악|대중음악|music
공연|performance
출판|도서|publishing|book|books
교육기술|에듀테크|edtech
건설|건축|construction|architecture
스마트시티|smart city
철도|railway
교통|transport|traffic
부동산|프롭테크|proptech|real estate
국방|방위산업|방산|defense|defence
원자력|원전|nuclear|smr|소형모듈원자로
양자|양자컴퓨팅|양자기술|quantum|quantum computing
기후테크|climate tech|~탄소중립|~기후
환경기술|envtech|cleantech
가스|플랜트|plant
전기|전력|electric power|전기전자|전자|electronics
가전|appliance
금형|mold|주조|용접|열처리
전통시장|상권|상점가|traditional market|골목상권
외식|음식점|카페|restaurant|cafe|프랜차이즈|franchise
주류|전통주|막걸리|liquor
김치|kimchi
커피|coffee
차|녹차|tea
인삼|홍삼|ginseng
공예|수공예|craft|handicraft
유아|육아|영유아|baby|childcare
웰니스|wellness
할랄|halal
미국|usa|us|united states|america|~북미|~실리콘밸리|~라스베이거스
북미|north america|~미국
캐나다|canada
멕시코|mexico
브라질|brazil
중남미|남미|latin america
유럽|eu|europe|european|~독일|~프랑스|~영국
영국|uk|united kingdom|britain
독일|germany|german|~뒤셀도르프|~프랑크푸르트|~베를린|~하노버
프랑스|france|french|~파리
이탈리아|italy
스페인|spain
네덜란드|netherlands
폴란드|poland
헝가리|hungary
체코|czech
스위스|switzerland
핀란드|finland
스웨덴|sweden
튀르키예|터키|turkey|turkiye
러시아|russia
중앙아시아|cis|central asia
우즈베키스탄|uzbekistan
카자흐스탄|kazakhstan
몽골|mongolia
일본|japan|japanese|~도쿄|~오사카
도쿄|tokyo|~일본
오사카|osaka|~일본
중국|china|chinese|~베이징|~상하이|~광저우
베이징|beijing|~중국
상하이|shanghai|~중국
홍콩|hong kong
대만|타이완|taiwan|타이베이|taipei
싱가포르|싱가폴|singapore
베트남|vietnam|~하노이|~호치민
하노이|hanoi|~베트남
호치민|ho chi minh|~베트남
태국|thailand|~방콕
방콕|bangkok|~태국
인도네시아|indonesia|~자카르타
자카르타|jakarta|~인도네시아
말레이시아|malaysia|쿠알라룸푸르
필리핀|philippines|마닐라
캄보디아|cambodia
미얀마|myanmar
라오스|laos
동남아|동남아시아|아세안|asean|southeast asia|~베트남|~태국|~싱가포르|~인도네시아|~말레이시아
인도|india|뭄바이
중동|middle east|~두바이|~uae|~사우디
두바이|dubai|~uae|~중동
uae|아랍에미리트|~두바이|~중동
사우디|사우디아라비아|saudi|saudi arabia
이스라엘|israel
아프리카|africa
이집트|egypt
호주|australia|시드니
뉴질랜드|new zealand
실리콘밸리|silicon valley
라스베이거스|라스베가스|las vegas|~ces
ces|~라스베이거스
바르셀로나|barcelona|~mwc
mwc|~바르셀로나
뉴욕|new york
런던|london
파리|paris
베를린|berlin
뒤셀도르프|dusseldorf|~독일
메디카|medica
프랑크푸르트|frankfurt
하노버|hannover
밀라노|milan
광저우|guangzhou|~중국
캔톤페어|canton fair
수출유망|수출초보|first-time exporter
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));
