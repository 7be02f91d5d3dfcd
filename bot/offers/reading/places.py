"""Work places as people write them, and the money that is paid there."""

from bot.offers.reading.wordset import words

PLACES = {
    "USD": """
        us | usa | u.s. | united states | america | new york | new york city | nyc | manhattan | brooklyn
        | san francisco | sf | sfo | bay area | sf bay area | san francisco bay area | silicon valley
        | south bay | east bay | peninsula | seattle | bellevue | redmond | kirkland | bothell | tacoma
        | sunnyvale | mountain view | palo alto | menlo park | cupertino | santa clara | san jose | san mateo
        | foster city | fremont | oakland | berkeley | san bruno | redwood city | los gatos | milpitas
        | pleasanton | los angeles | santa monica | playa vista | irvine | san diego | orange county
        | sacramento | culver city | burbank | pasadena | austin | dallas | houston | plano | irving
        | san antonio | fort worth | chicago | boston | cambridge ma | cambridge, ma | atlanta | denver
        | boulder | colorado | portland | phoenix | scottsdale | tempe | chandler | salt lake city | utah
        | lehi | las vegas | nevada | miami | tampa | orlando | jacksonville | florida | charlotte | raleigh
        | durham | north carolina | research triangle | rtp | richmond | virginia | northern virginia | nova
        | mclean | reston | arlington | herndon | tysons | tysons corner | alexandria va | washington dc
        | washington d.c. | washington d.c | washington d c | dc | dmv | maryland | baltimore | bethesda
        | philadelphia | philly | pittsburgh | pennsylvania | new jersey | jersey city | newark | hoboken
        | princeton | connecticut | stamford | hartford | detroit | michigan | ann arbor | minneapolis
        | minnesota | st louis | saint louis | kansas city | kansas | missouri | bentonville | arkansas
        | nashville | tennessee | memphis | columbus | cleveland | cincinnati | ohio | indianapolis | indiana
        | milwaukee | madison | wisconsin | omaha | nebraska | iowa | des moines | new orleans | louisiana
        | alabama | huntsville | oklahoma | tulsa | texas | california | socal | norcal | washington state
        | oregon | idaho | boise | montana | arizona | new mexico | albuquerque | georgia | south carolina
        | charleston | delaware | wilmington | massachusetts | new hampshire | vermont | maine | rhode island
        | providence | kentucky | louisville | hawaii | honolulu | alaska | west coast | east coast | midwest
        | southeast us | pnw | pacific northwest | rust belt | upstate new york | long island | westchester
        | buffalo | rochester | albany | spokane | tucson | el paso | frisco | san ramon | culver | hillsboro
        | fort collins | colorado springs | reno | sunny vale | mtv | mountainview | paloalto | menlopark
        | bayarea | greenville | chattanooga | st. louis | tri state | us remote | remote us | remote usa
        | remote, us | remote in us | south florida | new england | the bay | gainesville | knoxville
        | grand rapids | bloomington | lincoln | norfolk | mid west | silicon slopes | virginia beach""",
    "CAD": """
        canada | toronto | vancouver | montreal | ottawa | waterloo | calgary | edmonton | kitchener | quebec
        | winnipeg | halifax | ontario | gta | british columbia | mississauga | alberta | burnaby | markham
        | victoria bc""",
    "GBP": """
        uk | united kingdom | england | london | manchester | birmingham | edinburgh | glasgow | scotland
        | bristol | leeds | cambridge | cambridge uk | cambridge, uk | oxford | reading uk | belfast
        | northern ireland | cardiff | wales | liverpool | newcastle | sheffield | nottingham | brighton
        | great britain | central london | birmingham uk""",
    "EUR": """
        germany | berlin | munich | münchen | hamburg | frankfurt | cologne | köln | stuttgart | düsseldorf
        | dusseldorf | leipzig | karlsruhe | nuremberg | netherlands | the netherlands | amsterdam | rotterdam
        | utrecht | eindhoven | the hague | holland | france | paris | lyon | toulouse | ireland | dublin
        | cork | galway | limerick | spain | madrid | barcelona | valencia | malaga | portugal | lisbon | porto
        | italy | milan | rome | turin | belgium | brussels | antwerp | ghent | austria | vienna | finland
        | helsinki | espoo | tampere | luxembourg | greece | athens | estonia | tallinn | latvia | riga
        | lithuania | vilnius | slovakia | bratislava | slovenia | malta | cyprus | croatia | zagreb | europe""",
    "CHF": "switzerland | zurich | zürich | geneva | basel | lausanne | bern | zug",
    "INR": """
        india | bangalore | bengaluru | banglore | blr | hyderabad | hyd | pune | mumbai | bombay | delhi
        | new delhi | ncr | delhi ncr | delhi/ncr | gurgaon | gurugram | noida | chennai | kolkata | ahmedabad
        | jaipur | kochi | cochin | trivandrum | thiruvananthapuram | indore | chandigarh | mohali | coimbatore
        | mysore | nagpur | gandhinagar | lucknow | greater noida | bhubaneswar | vizag | navi mumbai | mysuru
        | banglaore | bangaluru | bangalor | bengalore | india remote | remote india | ggn | pan india
        | vadodara""",
    "SGD": "singapore | sg",
    "AUD": "australia | sydney | melbourne | brisbane | perth | canberra | adelaide",
    "NZD": "new zealand | auckland | wellington",
    "JPY": "japan | tokyo | osaka | kyoto | fukuoka",
    "ILS": "israel | tel aviv | haifa | herzliya | jerusalem | tlv",
    "SEK": "sweden | stockholm | gothenburg | malmo | malmö | göteborg",
    "NOK": "norway | oslo",
    "DKK": "denmark | copenhagen | aarhus",
    "PLN": "poland | warsaw | krakow | wroclaw | cracow | gdansk | kraków | wrocław | poznan",
    "CNY": "china | shanghai | beijing | shenzhen | hangzhou | guangzhou",
    "HKD": "hong kong | hk",
    "AED": "dubai | abu dhabi | uae",
    "BRL": "brazil | sao paulo | são paulo",
    "MXN": "mexico | mexico city | guadalajara",
    "CZK": "czech republic | czechia | prague | brno",
    "HUF": "hungary | budapest",
    "RON": "romania | bucharest | cluj",
    "TWD": "taiwan | taipei",
    "KRW": "south korea | korea | seoul",
    "MYR": "malaysia | kuala lumpur",
    "THB": "thailand | bangkok",
    "IDR": "indonesia | jakarta",
    "VND": "vietnam | hanoi | ho chi minh",
    "PHP": "philippines | manila",
    "ZAR": "south africa | cape town | johannesburg",
    "UAH": "ukraine | kyiv | kiev",
    "TRY": "turkey | istanbul",
    "ARS": "argentina | buenos aires",
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
