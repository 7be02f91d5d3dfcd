"""Employers that are named without a word such as "company" beside them."""

from bot.offers.reading.wordset import words

EMPLOYERS = """
        google | facebook | fb | meta | amazon | aws | amazon web services | amzn | apple | microsoft | msft
        | ms | netflix | nflx | nvidia | tesla | uber | lyft | airbnb | linkedin | twitter | salesforce | sfdc
        | oracle | oci | ibm | intel | amd | qualcomm | cisco | vmware | adobe | intuit | paypal | ebay
        | stripe | square | block | snap | snapchat | pinterest | reddit | dropbox | doordash | instacart
        | robinhood | coinbase | databricks | snowflake | palantir | bytedance | tiktok | spotify | shopify
        | atlassian | zoom | slack | twilio | okta | splunk | servicenow | service now | workday | sap | dell
        | hp | hpe | lenovo | samsung | sony | yahoo | verizon | verizon media | at&t | att | t mobile
        | tmobile | comcast | disney | hulu | warner bros | nike | target | walmart | walmart labs
        | walmartlabs | costco | home depot | best buy | wayfair | chewy | etsy | booking | booking.com
        | expedia | tripadvisor | zillow | redfin | opendoor | compass | capital one | c1 | jp morgan
        | jpmorgan | jpmc | jpm | jp morgan chase | jpmorgan chase | j p morgan | goldman sachs | goldman | gs
        | morgan stanley | citi | citibank | citigroup | bank of america | bofa | wells fargo | barclays | hsbc
        | ubs | credit suisse | deutsche bank | bny mellon | state street | fidelity | vanguard | blackrock
        | charles schwab | schwab | american express | amex | visa | mastercard | discover | fiserv | fis
        | ally | ally financial | bloomberg | two sigma | citadel | jane street | de shaw | d e shaw
        | d.e. shaw | de shaw & co | hudson river trading | hrt | optiver | imc | jump trading | akuna
        | akuna capital | tower research | sig | virtu | drw | bridgewater | point72 | millennium | renaissance
        | worldquant | susquehanna | deloitte | deloitte usi | accenture | kpmg | pwc | ey | ernst & young
        | ernst and young | mckinsey | bcg | bain | cognizant | infosys | tcs | wipro | hcl | capgemini
        | tech mahindra | mindtree | ltimindtree | epam | thoughtworks | publicis sapient | sapient
        | persistent | mphasis | globallogic | nagarro | zs associates | zs | lti | hexaware | virtusa
        | flipkart | fk | myntra | swiggy | zomato | paytm | phonepe | ola | oyo | razorpay | cred | meesho
        | sharechat | dream11 | bharatpe | unacademy | byju's | byjus | zerodha | groww | cure.fit | curefit
        | freshworks | zoho | browserstack | postman | hasura | inmobi | makemytrip | mmt | goibibo | rivigo
        | delhivery | dunzo | urban company | nykaa | lenskart | policybazaar | jio | reliance | tata
        | tata 1mg | 1mg | bigbasket | gojek | grab | shopee | sea | garena | lazada | tokopedia | agoda
        | traveloka | rakuten | mercari | line | lalamove | zepto | blinkit | slice | jupiter | upstox
        | angel one | media.net | directi | arcesium | tekion | sprinklr | cisco systems | juniper | arista
        | nutanix | rubrik | cohesity | netapp | pure storage | western digital | micron | broadcom
        | texas instruments | arm | synopsys | cadence | siemens | bosch | philips | ericsson | nokia | huawei
        | honeywell | ge | ge healthcare | general electric | boeing | lockheed | lockheed martin
        | northrop grumman | northrop | raytheon | spacex | blue origin | nasa | general motors | gm | ford
        | toyota | rivian | lucid | waymo | cruise | zoox | aurora | argo | nuro | mercedes | mercedes benz
        | bmw | volkswagen | volvo | walgreens | cvs | unitedhealth | optum | cerner | epic | anthem | humana
        | kaiser | pfizer | merck | johnson & johnson | novartis | roche | genentech | illumina
        | procter & gamble | p&g | unilever | nestle | tesco | asda | sainsbury's | monzo | revolut | wise
        | transferwise | deliveroo | klarna | zalando | n26 | delivery hero | hellofresh | adyen | asml
        | booking holdings | criteo | datadog | mongodb | elastic | confluent | cloudflare | fastly | hashicorp
        | gitlab | github | docker | jetbrains | canva | afterpay | figma | notion | airtable | asana | box
        | docusign | hubspot | zendesk | twitch | roblox | unity | epic games | riot | riot games | blizzard
        | activision | ea | electronic arts | zynga | nintendo | valve | openai | anthropic | deepmind
        | scale ai | hugging face | instabase | c3.ai | c3 ai | samsara | verkada | ramp | brex | plaid | chime
        | affirm | sofi | gusto | rippling | deel | flexport | faire | nextdoor | quora | yelp | grubhub
        | postmates | peloton | warby parker | casper | wework | squarespace | wix | godaddy | akamai | citrix
        | red hat | redhat | suse | canonical | mozilla | duckduckgo | grammarly | duolingo | coursera | udemy
        | chegg | 2u | indeed | glassdoor inc | ziprecruiter | ziprecruiter inc | thumbtack | taskrabbit | turo
        | quantcast | trade desk | the trade desk | appnexus | mediamath | outbrain | taboola | liveramp
        | factset | moody's | s&p | s&p global | morningstar | thomson reuters | refinitiv | bloomberg lp
        | ihs markit | gartner | nielsen | expedia group | priceline | sabre | american airlines | delta
        | united airlines | southwest airlines | fedex | ups | usps | maersk | convoy | gopuff | goldbelly
        | marqeta | toast | procore | veeva | medallia | qualtrics | pluralsight | guidewire | tableau
        | mulesoft | heroku | pagerduty | new relic | sumo logic | dynatrace | crowdstrike | palo alto networks
        | panw | fortinet | zscaler | mcafee | symantec | norton | proofpoint | mimecast | rapid7 | tenable
        | f5 | f5 networks | cerebras | groq | xilinx | lattice | marvell | applied materials | lam research
        | kla | tsmc | autodesk | ansys | ptc | dassault | mathworks | esri | garmin | gopro | fitbit | sonos
        | bose | logitech | dyson | vrbo | hotwire | kayak | opentable | toasttab | sweetgreen | bolt | careem
        | noon | talabat | yandex | kaspersky | tinkoff | trendyol | getir | n11 | hepsiburada | dbs | ocbc
        | uob | standard chartered | stanchart | anz | commonwealth bank | cba | westpac | nab | telstra
        | macquarie | rbc | td | td bank | scotiabank | bmo | cibc | manulife | sun life | blackberry
        | hootsuite | wealthsimple | lightspeed | kinaxis | opentext | cgi | amdocs | sap labs | oracle cloud
        | target corp | lowe's | lowes | mckesson | cardinal health | allstate | state farm | geico
        | progressive | liberty mutual | usaa | nationwide | metlife | prudential | new york life
        | northwestern mutual | principal | travelers | aig | chubb | swiss re | munich re | allianz | axa
        | ing | abn amro | rabobank | bnp paribas | societe generale | nomura | mizuho | mufg | natwest | rbs
        | lloyds | santander | bbva | pleo | boku | dlocal | ebanx | mercado libre | mercadolibre | nubank
        | rappi | globant | luxoft | monday.com | tastytrade | cyberark | check point | checkpoint | wix.com
        | mobileye | netskope | linode | digitalocean | midjourney | stability | character.ai | perplexity
        | cohere | mistral | wayve | arm holdings | dataiku | contentsquare | doctolib | blablacar | ledger
        | pine labs | cleartax | clear | ixigo | cars24 | spinny | udaan | moglix | infoedge | info edge
        | naukri | sumologic | moengage | clevertap | gupshup | observe.ai | yellow.ai | khatabook | navi
        | kotak | hdfc | hdfc bank | icici | icici bank | axis bank | bajaj finserv | mahindra | l&t | airtel
        | vodafone | hotstar | disney+ hotstar | gameskraft | mpl | games24x7 | rupeek | lendingkart
        | chargebee | darwinbox | icertis | druva | commvault | veritas | target india | wells fargo india
        | optum india | visa inc | mastercard india | paypal india | ebay india | intuit india | adobe india
        | walmart global tech | lowes india | tesco bengaluru | jp morgan india | nvidia india | sap labs india
        | samsung research | samsung r&d | thoughtspot | eightfold | glean | uipath | celonis | personio
        | trade republic | sumup"""

WORDS_TOO = words(
    """
    target block square visa apple gap box unity chase snap ring discover match ramp notion compass indeed
    affirm chime ally slack zoom line sea wise cruise epic riot principal progressive travelers delta sig
    bolt clear convoy faire deel bain noon valve aurora lucid oracle ms gs ge ea sap arm td nab fis hp dell
    ups navi slice jupiter sage casper toast stability cohere glean lattice elastic fastly plaid shell ford
    millennium renaissance ing united mpl lti zs ola cred meta bose citadel confluent booking pure postman
    upstart opendoor deliveroo ledger nationwide vanguard fidelity schwab sonos twitch ey gm fk bmo cba anz
    att imc"""
)
"""Employers whose name is also an ordinary word or short form: they count only when written with a capital."""

LOWER_CASE_FINE = words("ms gs fk ey gm hp ge sap ola meta oracle cred td booking apple twitch att dell")
"""Of those, the ones that forum writers type in lower case beside an offer word ("offer from ms")."""
