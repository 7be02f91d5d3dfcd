"""Work places as people write them, and the money that is paid there."""

from bot.offers.reading.wordset import words

PLACES = {
    "USD": """
        us | usa | u.s. | united states | america | new york | new york city | nyc | manhattan | brooklyn | san
        francisco | sf | sfo | bay area | sf bay area | san francisco bay area | silicon valley | south bay |
        east bay | peninsula | seattle | bellevue | redmond | kirkland | bothell | tacoma | sunnyvale | mountain
        view | palo alto | menlo park | cupertino | santa clara | san jose | san mateo | foster city | fremont |
        oakland | berkeley | san bruno | redwood city | los gatos | milpitas | pleasanton | los angeles | santa
        monica | playa vista | irvine | san diego | orange county | sacramento | culver city | burbank |
        pasadena | austin | dallas | houston | plano | irving | san antonio | fort worth | chicago | boston |
        cambridge ma | cambridge, ma | atlanta | denver | boulder | colorado | portland | phoenix | scottsdale |
        tempe | chandler | salt lake city | utah | lehi | las vegas | nevada | miami | tampa | orlando |
        jacksonville | florida | charlotte | raleigh | durham | north carolina | research triangle | rtp |
        richmond | virginia | northern virginia | nova | mclean | reston | arlington | herndon | tysons | tysons
        corner | alexandria va | washington dc | washington d.c. | washington d.c | washington d c | dc | dmv |
        maryland | baltimore | bethesda | philadelphia | philly | pittsburgh | pennsylvania | new jersey |
        jersey city | newark | hoboken | princeton | connecticut | stamford | hartford | detroit | michigan |
        ann arbor | minneapolis | minnesota | st louis | saint louis | kansas city | kansas | missouri |
        bentonville | arkansas | nashville | tennessee | memphis | columbus | cleveland | cincinnati | ohio |
        indianapolis | indiana | milwaukee | madison | wisconsin | omaha | nebraska | iowa | des moines | new
        orleans | louisiana | alabama | huntsville | oklahoma | tulsa | texas | california | socal | norcal |
        washington state | oregon | idaho | boise | montana | arizona | new mexico | albuquerque | georgia |
        south carolina | charleston | delaware | wilmington | massachusetts | new hampshire | vermont | maine |
        rhode island | providence | kentucky | louisville | hawaii | honolulu | alaska | west coast | east coast
        | midwest | southeast us | pnw | pacific northwest | rust belt | upstate new york | long island |
        westchester | buffalo | rochester | albany | spokane | tucson | el paso | frisco | san ramon | culver |
        hillsboro | fort collins | colorado springs | reno | sunny vale | mtv | mountainview | paloalto |
        menlopark | bayarea | greenville | chattanooga | st. louis | tri state | us remote | remote us | remote
        usa | remote, us | remote in us | south florida | new england | the bay | gainesville | knoxville |
        grand rapids | bloomington | lincoln | norfolk | mid west | silicon slopes | virginia beach | provo |
        orem | ogden | draper utah | south jordan | olathe | overland park | wichita | topeka | lawrence ks |
        sioux falls | fargo | north dakota | south dakota | wyoming | cheyenne | west virginia | mississippi |
        jackson ms | baton rouge | shreveport | lafayette | fayetteville | springfield | dayton |
        toledo | akron | lansing | kalamazoo | flint | dearborn | auburn hills | troy mi | fort wayne | south
        bend | green bay | duluth | rochester mn | cedar rapids | davenport | peoria | naperville | schaumburg |
        evanston | oak brook | deerfield | st paul | saint paul | eden prairie | bloomington mn | plymouth mn |
        syracuse | ithaca | white plains | yonkers | queens | bronx | staten island | harlem | brooklyn ny |
        downtown brooklyn | midtown | manhattan ny | worcester | waltham | burlington ma | lexington ma |
        framingham | quincy ma | somerville | cambridge massachusetts | andover | lowell | nashua | manchester
        nh | portsmouth nh | burlington vt | bangor | new haven | greenwich ct | norwalk | stamford ct | king of
        prussia | allentown | harrisburg | lancaster pa | scranton | malvern | conshohocken | camden nj |
        trenton | morristown | edison nj | parsippany | basking ridge | annapolis | rockville | gaithersburg |
        columbia md | fort meade | aberdeen md | silver spring | college park | fairfax | chantilly | vienna va
        | quantico | dahlgren | norfolk va | newport news | hampton va | roanoke | charlottesville | blacksburg
        | cary | morrisville | winston salem | greensboro | asheville | fayetteville nc | wilmington nc | rock
        hill | spartanburg | savannah | augusta | alpharetta | marietta | duluth ga | columbus ga | tallahassee
        | st petersburg fl | clearwater | sarasota | fort myers | naples fl | fort lauderdale | boca raton |
        west palm beach | palm beach | melbourne fl | melbourne florida | cape canaveral | coral gables |
        pensacola | birmingham al | birmingham alabama | montgomery al | franklin tn | oak ridge tn | plano tx |
        richardson | allen tx | mckinney | round rock | cedar park | the woodlands | sugar land | katy tx |
        galveston | corpus christi | lubbock | amarillo | waco | college station | arlington tx | las colinas |
        westlake tx | stillwater | norman ok | los alamos nm | santa fe | flagstaff | mesa az | gilbert az |
        peoria az | henderson nv | broomfield | golden co | aurora co | lakewood co | englewood co | louisville
        co | littleton | bend oregon | beaverton | salem or | olympia | everett | renton | issaquah |
        bremerton | vancouver wa | richland wa | pullman | bozeman | missoula | billings | coeur d alene |
        anchorage | fairbanks | south san francisco | ssf | emeryville | burlingame | san carlos | san rafael |
        walnut creek | concord ca | livermore | santa rosa | napa | stockton | modesto | fresno | bakersfield |
        santa barbara | goleta | san luis obispo | ventura | thousand oaks | el segundo | hawthorne ca |
        torrance | long beach | anaheim | costa mesa | newport beach | carlsbad | la jolla | riverside | ontario
        ca | glendale ca | calabasas | santa cruz | scotts valley | monterey | campbell ca | union city | newark
        ca | hayward | alameda | marin | north bay | l.a. | nyc metro | ny metro | tri-state | dfw | atl |
        philly area | greater boston | boston area | seattle area | denver area | dc metro | dc area |
        chicagoland | twin cities | puerto rico | san juan | guam""",
    "CAD": """
        canada | toronto | vancouver | montreal | ottawa | waterloo | calgary | edmonton | kitchener | quebec |
        winnipeg | halifax | ontario | gta | british columbia | mississauga | alberta | burnaby | markham |
        victoria bc | saskatoon | saskatchewan | manitoba | nova scotia | new brunswick | fredericton |
        moncton | st john's | newfoundland | prince edward island | london ontario | london on | hamilton
        ontario | guelph | oakville | brampton | scarborough | north york | richmond hill | vaughan | surrey bc
        | richmond bc | coquitlam | kelowna | victoria british columbia | gatineau | laval | quebec city |
        montréal | québec | kanata | oshawa | barrie | kingston ontario | windsor ontario | downtown toronto""",
    "GBP": """
        uk | united kingdom | england | london | manchester | birmingham | edinburgh | glasgow | scotland |
        bristol | leeds | cambridge | cambridge uk | cambridge, uk | oxford | reading uk | belfast | northern
        ireland | cardiff | wales | liverpool | newcastle | sheffield | nottingham | brighton | great britain |
        central london | birmingham uk | canary wharf | city of london | shoreditch | slough | croydon |
        wimbledon | hammersmith | west london | east london | north london | south london | milton keynes |
        guildford | woking | basingstoke | southampton | portsmouth | bournemouth | exeter | plymouth uk |
        swindon | cheltenham | gloucester | bath uk | coventry | leicester | warwick | peterborough | norwich |
        ipswich | luton | watford | st albans | hertfordshire | kent uk | surrey | sussex | hampshire |
        berkshire | yorkshire | bradford | sunderland | newcastle upon tyne | middlesbrough | aberdeen | dundee
        | stirling | livingston | swansea | newport wales | stevenage | farnborough | salford | warrington |
        wolverhampton | isle of man | jersey channel islands | guernsey | midlands | west midlands | north west
        england | maidenhead | bracknell | crawley | thames valley""",
    "EUR": """
        germany | berlin | munich | münchen | hamburg | frankfurt | cologne | köln | stuttgart | düsseldorf |
        dusseldorf | leipzig | karlsruhe | nuremberg | netherlands | the netherlands | amsterdam | rotterdam |
        utrecht | eindhoven | the hague | holland | france | paris | lyon | toulouse | ireland | dublin | cork |
        galway | limerick | spain | madrid | barcelona | valencia | malaga | portugal | lisbon | porto | italy |
        milan | rome | turin | belgium | brussels | antwerp | ghent | austria | vienna | finland | helsinki |
        espoo | tampere | luxembourg | greece | athens | estonia | tallinn | latvia | riga | lithuania | vilnius
        | slovakia | bratislava | slovenia | malta | cyprus | croatia | zagreb | europe | bonn | bremen |
        dresden | hannover | hanover | dortmund | duisburg | mannheim | heidelberg | walldorf | darmstadt |
        mainz | wiesbaden | augsburg | regensburg | erlangen | ingolstadt | wolfsburg | potsdam | aachen |
        münster | freiburg | nürnberg | jena | bielefeld | deutschland | bavaria | delft | leiden | breda |
        tilburg | arnhem | nijmegen | groningen | haarlem | hoofddorp | hilversum | veldhoven | den haag | den
        bosch | amstelveen | randstad | nederland | nantes | bordeaux | lille | sophia antipolis | marseille |
        montpellier | rennes | strasbourg | grenoble | la défense | la defense | île-de-france | ile de france |
        paris area | sevilla | seville | bilbao | málaga | zaragoza | alicante | palma | tenerife | españa |
        braga | coimbra | lisboa | aveiro | bologna | florence | milano | roma | torino | italia | leuven | gent
        | bruges | charleroi | mechelen | bruxelles | linz | graz | salzburg | innsbruck | wien | österreich |
        turku | oulu | thessaloniki | heraklion | tartu | kaunas | kosice | ljubljana | limassol | nicosia |
        valletta | waterford ireland | kilkenny | sligo | belgique | benelux | eu remote | remote eu""",
    "CHF": """
        switzerland | zurich | zürich | geneva | basel | lausanne | bern | zug | winterthur | st gallen |
        lucerne | luzern | lugano | rüschlikon | schweiz | suisse | genf | genève | neuchâtel | fribourg |
        schaffhausen""",
    "INR": """
        india | bangalore | bengaluru | banglore | blr | hyderabad | hyd | pune | mumbai | bombay | delhi | new
        delhi | ncr | delhi ncr | delhi/ncr | gurgaon | gurugram | noida | chennai | kolkata | ahmedabad |
        jaipur | kochi | cochin | trivandrum | thiruvananthapuram | indore | chandigarh | mohali | coimbatore |
        mysore | nagpur | gandhinagar | lucknow | greater noida | bhubaneswar | vizag | navi mumbai | mysuru |
        banglaore | bangaluru | bangalor | bengalore | india remote | remote india | ggn | pan india | vadodara
        | karnataka | kerala | tamil nadu | maharashtra | telangana | gujarat | haryana | punjab | rajasthan |
        uttar pradesh | west bengal | odisha | bhopal | nashik | aurangabad | thane | powai | andheri | bkc |
        whitefield | electronic city | koramangala | bellandur | hitech city | hitec city | gachibowli |
        madhapur | hinjewadi | kharadi | magarpatta | magarpatta city | manyata | manyata tech park | guindy |
        saket | okhla | aerocity | faridabad | ghaziabad | sohna | madurai | trichy | salem india | tirupati |
        vijayawada | visakhapatnam | hubli | mangalore | mangaluru | calicut | kozhikode | ernakulam | infopark
        | technopark | thrissur | patna | ranchi | raipur | guwahati | dehradun | kanpur | agra | varanasi |
        jamshedpur | panaji | pondicherry | puducherry | bangluru | banglr | calcutta | mumbai/pune | wfh india""",
    "SGD": "singapore | sg | changi | one north | jurong | raffles place | sengkang",
    "AUD": """
        australia | sydney | melbourne | brisbane | perth | canberra | adelaide | eveleigh | parramatta | north
        sydney | macquarie park | barangaroo | chatswood | ultimo | surry hills | docklands | richmond vic |
        southbank | geelong | gold coast | newcastle nsw | wollongong | hobart | darwin | tasmania | queensland
        | new south wales | nsw | victoria australia | south australia | western australia | sydney cbd |
        melbourne cbd | fortitude valley | sunshine coast | townsville | cairns | ballarat""",
    "NZD": """
        new zealand | auckland | wellington | christchurch | hamilton nz | dunedin | tauranga | nz | aotearoa""",
    "JPY": "japan | tokyo | osaka | kyoto | fukuoka | yokohama | nagoya | kobe | sapporo | shibuya | roppongi",
    "ILS": """
        israel | tel aviv | haifa | herzliya | jerusalem | tlv | glilot | glil yam | ramat gan | petah tikva |
        petach tikva | raanana | ra'anana | rehovot | netanya | holon | rishon lezion | beer sheva         |
        yokneam | yoqneam | kfar saba | hod hasharon | caesarea | givatayim | bnei brak | herzeliya | herzlia
        | hertzliya | nes ziona | migdal haemek""",
    "SEK": """
        sweden | stockholm | gothenburg | malmo | malmö | göteborg | uppsala | linköping | linkoping | västerås
        | solna | kista | sverige""",
    "NOK": "norway | oslo | bergen | trondheim | stavanger | norge",
    "DKK": "denmark | copenhagen | aarhus | odense | aalborg | billund | københavn | danmark",
    "PLN": """
        poland | warsaw | krakow | wroclaw | cracow | gdansk | kraków | wrocław | poznan | poznań | gdańsk |
        gdynia | łódź | lodz | katowice | lublin | szczecin | warszawa | rzeszów | rzeszow | polska | tricity |
        trójmiasto | bydgoszcz | gliwice""",
    "CNY": """
        china | shanghai | beijing | shenzhen | hangzhou | guangzhou | suzhou | chengdu | nanjing | wuhan |
        xiamen | mainland china | xi'an | tianjin""",
    "HKD": "hong kong | hk | kowloon | hksar",
    "AED": """
        dubai | abu dhabi | uae | sharjah | difc | masdar | united arab emirates | yas island | dubai internet
        city""",
    "BRL": """
        brazil | sao paulo | são paulo | rio de janeiro | belo horizonte | curitiba | florianópolis |
        florianopolis | porto alegre | campinas | brasil | recife""",
    "MXN": """
        mexico | mexico city | guadalajara | cdmx | monterrey | tijuana | méxico | queretaro | querétaro |
        zapopan""",
    "CZK": "czech republic | czechia | prague | brno | ostrava | praha | pilsen",
    "HUF": "hungary | budapest",
    "RON": """
        romania | bucharest | cluj | timisoara | timișoara | iasi | iași | cluj napoca | cluj-napoca | bucurești""",
    "TWD": "taiwan | taipei | hsinchu | tainan | taichung | kaohsiung",
    "KRW": "south korea | korea | seoul | pangyo | busan | incheon | suwon",
    "MYR": "malaysia | kuala lumpur | penang | johor bahru | cyberjaya | selangor | klcc | johor",
    "THB": "thailand | bangkok | chiang mai | phuket",
    "IDR": "indonesia | jakarta | bandung | surabaya | bali | yogyakarta | tangerang",
    "VND": "vietnam | hanoi | ho chi minh | saigon | ho chi minh city | hcmc | da nang | danang",
    "PHP": "philippines | manila | makati | cebu | bgc | taguig | quezon city | metro manila | ortigas | pasig",
    "ZAR": "south africa | cape town | johannesburg | durban | pretoria | sandton | stellenbosch | midrand",
    "UAH": "ukraine | kyiv | kiev | lviv | kharkiv | dnipro | odesa",
    "TRY": "turkey | istanbul | ankara | izmir | türkiye | turkiye",
    "ARS": "argentina | buenos aires | córdoba argentina | rosario",
    "SAR": "riyadh | jeddah | saudi | saudi arabia | ksa | dammam | khobar | al khobar",
    "QAR": "doha | qatar",
    "KWD": "kuwait | kuwait city",
    "BHD": "bahrain | manama",
    "OMR": "oman | muscat",
    "EGP": "egypt | cairo",
    "BGN": "sofia | bulgaria | plovdiv | varna",
    "RSD": "belgrade | serbia | novi sad",
    "PKR": "pakistan | karachi | lahore | islamabad",
    "BDT": "bangladesh | dhaka",
    "LKR": "sri lanka | colombo",
    "NPR": "nepal | kathmandu",
    "NGN": "nigeria | lagos | abuja",
    "KES": "kenya | nairobi",
    "GHS": "ghana | accra",
    "MAD": "morocco | casablanca | rabat",
    "CLP": "chile | santiago",
    "COP": "colombia | bogota | bogotá | medellin | medellín",
    "PEN": "peru",
    "UYU": "uruguay | montevideo",
    "CRC": "costa rica",
    "": "remote | wfh | work from home | fully remote | hybrid remote | anywhere | worldwide",
}

STATES = words(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH
    OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC"""
)
"""States of the US by their two letters."""

DOLLARS = {"CAD": "CAD", "AUD": "AUD", "SGD": "SGD", "HKD": "HKD", "NZD": "NZD", "TWD": "TWD"}
"""Where "$" means the local dollar."""
