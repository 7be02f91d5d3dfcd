"""Employers that are named without a word such as "company" beside them."""

from bot.offers.reading.wordset import words

EMPLOYERS = """
        google | facebook | fb | meta | amazon | aws | amazon web services | amzn | apple | microsoft | msft |
        ms | netflix | nflx | nvidia | tesla | uber | lyft | airbnb | linkedin | twitter | salesforce | sfdc |
        oracle | oci | ibm | intel | amd | qualcomm | cisco | vmware | adobe | intuit | paypal | ebay | stripe |
        square | block | snap | snapchat | pinterest | reddit | dropbox | doordash | instacart | robinhood |
        coinbase | databricks | snowflake | palantir | bytedance | tiktok | spotify | shopify | atlassian | zoom
        | slack | twilio | okta | splunk | servicenow | service now | workday | sap | dell | hp | hpe | lenovo |
        samsung | sony | yahoo | verizon | verizon media | at&t | att | t mobile | tmobile | comcast | disney |
        hulu | warner bros | nike | target | walmart | walmart labs | walmartlabs | costco | home depot | best
        buy | wayfair | chewy | etsy | booking | booking.com | expedia | tripadvisor | zillow | redfin |
        opendoor | compass | capital one | c1 | jp morgan | jpmorgan | jpmc | jpm | jp morgan chase | jpmorgan
        chase | j p morgan | goldman sachs | goldman | gs | morgan stanley | citi | citibank | citigroup | bank
        of america | bofa | wells fargo | barclays | hsbc | ubs | credit suisse | deutsche bank | bny mellon |
        state street | fidelity | vanguard | blackrock | charles schwab | schwab | american express | amex |
        visa | mastercard | discover | fiserv | fis | ally | ally financial | bloomberg | two sigma | citadel |
        jane street | de shaw | d e shaw | d.e. shaw | de shaw & co | hudson river trading | hrt | optiver | imc
        | jump trading | akuna | akuna capital | tower research | sig | virtu | drw | bridgewater | point72 |
        millennium | renaissance | worldquant | susquehanna | deloitte | deloitte usi | accenture | kpmg | pwc |
        ey | ernst & young | ernst and young | mckinsey | bcg | bain | cognizant | infosys | tcs | wipro | hcl |
        capgemini | tech mahindra | mindtree | ltimindtree | epam | thoughtworks | publicis sapient | sapient |
        persistent | mphasis | globallogic | nagarro | zs associates | zs | lti | hexaware | virtusa | flipkart
        | fk | myntra | swiggy | zomato | paytm | phonepe | ola | oyo | razorpay | cred | meesho | sharechat |
        dream11 | bharatpe | unacademy | byju's | byjus | zerodha | groww | cure.fit | curefit | freshworks |
        zoho | browserstack | postman | hasura | inmobi | makemytrip | mmt | goibibo | rivigo | delhivery |
        dunzo | urban company | nykaa | lenskart | policybazaar | jio | reliance | tata | tata 1mg | 1mg |
        bigbasket | gojek | grab | shopee | sea | garena | lazada | tokopedia | agoda | traveloka | rakuten |
        mercari | line | lalamove | zepto | blinkit | slice | jupiter | upstox | angel one | media.net | directi
        | arcesium | tekion | sprinklr | cisco systems | juniper | arista | nutanix | rubrik | cohesity | netapp
        | pure storage | western digital | micron | broadcom | texas instruments | arm | synopsys | cadence |
        siemens | bosch | philips | ericsson | nokia | huawei | honeywell | ge | ge healthcare | general
        electric | boeing | lockheed | lockheed martin | northrop grumman | northrop | raytheon | spacex | blue
        origin | nasa | general motors | gm | ford | toyota | rivian | lucid | waymo | cruise | zoox | aurora |
        argo | nuro | mercedes | mercedes benz | bmw | volkswagen | volvo | walgreens | cvs | unitedhealth |
        optum | cerner | epic | anthem | humana | kaiser | pfizer | merck | johnson & johnson | novartis | roche
        | genentech | illumina | procter & gamble | p&g | unilever | nestle | tesco | asda | sainsbury's | monzo
        | revolut | wise | transferwise | deliveroo | klarna | zalando | n26 | delivery hero | hellofresh |
        adyen | asml | booking holdings | criteo | datadog | mongodb | elastic | confluent | cloudflare | fastly
        | hashicorp | gitlab | github | docker | jetbrains | canva | afterpay | figma | notion | airtable |
        asana | box | docusign | hubspot | zendesk | twitch | roblox | unity | epic games | riot | riot games |
        blizzard | activision | ea | electronic arts | zynga | nintendo | valve | openai | anthropic | deepmind
        | scale ai | hugging face | instabase | c3.ai | c3 ai | samsara | verkada | ramp | brex | plaid | chime
        | affirm | sofi | gusto | rippling | deel | flexport | faire | nextdoor | quora | yelp | grubhub |
        postmates | peloton | warby parker | casper | wework | squarespace | wix | godaddy | akamai | citrix |
        red hat | redhat | suse | canonical | mozilla | duckduckgo | grammarly | duolingo | coursera | udemy |
        chegg | indeed | glassdoor inc | ziprecruiter | ziprecruiter inc | thumbtack | taskrabbit | turo |
        quantcast | trade desk | the trade desk | appnexus | mediamath | outbrain | taboola | liveramp | factset
        | moody's | s&p | s&p global | morningstar | thomson reuters | refinitiv | bloomberg lp | ihs markit |
        gartner | nielsen | expedia group | priceline | sabre | american airlines | delta | united airlines |
        southwest airlines | fedex | ups | usps | maersk | convoy | gopuff | goldbelly | marqeta | toast |
        procore | veeva | medallia | qualtrics | pluralsight | guidewire | tableau | mulesoft | heroku |
        pagerduty | new relic | sumo logic | dynatrace | crowdstrike | palo alto networks | panw | fortinet |
        zscaler | mcafee | symantec | norton | proofpoint | mimecast | rapid7 | tenable | f5 | f5 networks |
        cerebras | groq | xilinx | lattice | marvell | applied materials | lam research | kla | tsmc | autodesk
        | ansys | ptc | dassault | mathworks | esri | garmin | gopro | fitbit | sonos | bose | logitech | dyson
        | vrbo | hotwire | kayak | opentable | toasttab | sweetgreen | bolt | careem | noon | talabat | yandex |
        kaspersky | tinkoff | trendyol | getir | n11 | hepsiburada | dbs | ocbc | uob | standard chartered |
        stanchart | anz | commonwealth bank | cba | westpac | nab | telstra | macquarie | rbc | td | td bank |
        scotiabank | bmo | cibc | manulife | sun life | blackberry | hootsuite | wealthsimple | lightspeed |
        kinaxis | opentext | cgi | amdocs | sap labs | oracle cloud | target corp | lowe's | lowes | mckesson |
        cardinal health | allstate | state farm | geico | progressive | liberty mutual | usaa | nationwide |
        metlife | prudential | new york life | northwestern mutual | principal | travelers | aig | chubb | swiss
        re | munich re | allianz | axa | ing | abn amro | rabobank | bnp paribas | societe generale | nomura |
        mizuho | mufg | natwest | rbs | lloyds | santander | bbva | pleo | boku | dlocal | ebanx | mercado libre
        | mercadolibre | nubank | rappi | globant | luxoft | monday.com | tastytrade | cyberark | check point |
        checkpoint | wix.com | mobileye | netskope | linode | digitalocean | midjourney | stability |
        character.ai | perplexity | cohere | mistral | wayve | arm holdings | dataiku | contentsquare | doctolib
        | blablacar | ledger | pine labs | cleartax | clear | ixigo | cars24 | spinny | udaan | moglix |
        infoedge | info edge | naukri | sumologic | moengage | clevertap | gupshup | observe.ai | yellow.ai |
        khatabook | navi | kotak | hdfc | hdfc bank | icici | icici bank | axis bank | bajaj finserv | mahindra
        | l&t | airtel | vodafone | hotstar | disney+ hotstar | gameskraft | mpl | games24x7 | rupeek |
        lendingkart | chargebee | darwinbox | icertis | druva | commvault | veritas | target india | wells fargo
        india | optum india | visa inc | mastercard india | paypal india | ebay india | intuit india | adobe
        india | walmart global tech | lowes india | tesco bengaluru | jp morgan india | nvidia india | sap labs
        india | samsung research | samsung r&d | thoughtspot | eightfold | glean | uipath | celonis | personio |
        trade republic | sumup | exxonmobil | exxon mobil | exxon | chevron | conocophillips | phillips 66 |
        marathon petroleum | valero | halliburton | schlumberger | slb | baker hughes | duke energy | dominion
        energy | southern company | exelon | nextera | nextera energy | pg&e | con edison | xcel energy |
        entergy | first solar | enphase | sunrun | kroger | albertsons | safeway | publix | aldi | lidl | trader
        joe's | whole foods | wegmans | h-e-b | meijer | dollar general | dollar tree | kohl's | kohls | macy's
        | macys | nordstrom | tj maxx | tjx | ross stores | gap inc | old navy | sephora | ulta | petco |
        petsmart | autozone | o'reilly auto parts | carmax | carvana | tractor supply | williams sonoma | ikea |
        sherwin williams | starbucks | mcdonald's | mcdonalds | chipotle | domino's | dominos | yum brands |
        pepsico | pepsi | coca cola | coca-cola | kraft heinz | general mills | kellogg's | mondelez | mars inc
        | hershey | tyson foods | cargill | adm | john deere | deere | caterpillar | cummins | paccar | navistar
        | stellantis | chrysler | honda | nissan | hyundai | kia | subaru | mazda | polestar | byd | nio | xpeng
        | porsche | audi | daimler | zf | continental | valeo | magna | aptiv | denso | borgwarner | lear |
        goodyear | michelin | bridgestone | ups supply chain | dhl | xpo | jb hunt | j.b. hunt | ch robinson |
        bnsf | csx | norfolk southern | jetblue | alaska airlines | spirit airlines | lufthansa | ryanair |
        emirates | etihad | qatar airways | singapore airlines | air canada | westjet | qantas | marriott |
        hilton | hyatt | airbus | embraer | bombardier | gulfstream | textron | spirit aerosystems | pratt &
        whitney | pratt and whitney | collins aerospace | rtx | general dynamics | bae systems | bae | leidos |
        saic | booz allen hamilton | booz allen | booz | caci | mitre | peraton | parsons | mantech | gdit |
        aerospace corporation | aerospace corp | jhuapl | mit lincoln laboratory | sandia | los alamos |
        lawrence livermore | oak ridge | jpl | anduril | shield ai | saronic | sierra nevada corporation |
        rocket lab | relativity space | firefly aerospace | virgin galactic | planet labs | maxar | thales |
        leonardo | saab | rheinmetall | safran | rolls royce | rolls-royce | qinetiq | huntington ingalls |
        newport news shipbuilding | electric boat | bechtel | jacobs | aecom | burns & mcdonnell | black &
        veatch | kiewit | turner construction | skanska | wsp | arup | stantec | hdr | kimley horn | kimley-horn
        | hntb | tetra tech | arcadis | atkins | mott macdonald | rite aid | express scripts | caremark | cvs
        health | aetna | cigna | elevance | elevance health | centene | molina | blue cross | bcbs | blue shield
        | kaiser permanente | hca | hca healthcare | tenet healthcare | ascension | commonspirit | sutter health
        | sutter | dignity health | providence health | mayo clinic | mayo | cleveland clinic | johns hopkins |
        mass general | mass general brigham | mgb | nyu langone | mount sinai | northwell | cedars sinai |
        cedars-sinai | stanford health | ucsf | ucla health | upmc | geisinger | intermountain | intermountain
        health | banner health | advocate aurora | advocate health | baylor scott & white | houston methodist |
        memorial hermann | md anderson | vanderbilt | duke health | unc health | emory | adventhealth | baptist
        health | kindred | davita | fresenius | labcorp | quest diagnostics | amerisourcebergen | cencora | epic
        systems | athenahealth | allscripts | teladoc | oscar health | hims | zocdoc | cedar | flatiron |
        flatiron health | tempus | grail | abbott | abbvie | amgen | astrazeneca | bayer | biogen | bms |
        bristol myers squibb | eli lilly | lilly | gilead | gsk | glaxosmithkline | j&j | moderna | novo nordisk
        | regeneron | sanofi | takeda | teva | vertex | viatris | zoetis | boehringer ingelheim | merck kgaa |
        medtronic | boston scientific | stryker | becton dickinson | baxter | edwards lifesciences | intuitive
        surgical | zimmer biomet | smith & nephew | dexcom | insulet | resmed | iqvia | parexel | icon plc |
        thermo fisher | danaher | agilent | bio rad | charles river | dow | dupont | basf | linde | air liquide
        | air products | ecolab | ppg | international paper | alcoa | nucor | us steel | arcelormittal | rio
        tinto | bhp | glencore | emerson | rockwell automation | rockwell | parker hannifin | eaton | johnson
        controls | otis | trane | schneider electric | schneider | abb | hitachi | panasonic | toshiba | fujitsu
        | nec | ricoh | xerox | kodak | te connectivity | amphenol | keysight | teradyne | analog devices | adi
        | nxp | infineon | stmicroelectronics | on semi | onsemi | microchip | skyworks | qorvo |
        globalfoundries | seagate | sandisk | super micro | supermicro | graphcore | sambanova | tenstorrent |
        sifive | ampere | mediatek | sk hynix | lg | xiaomi | oppo | oneplus | vivo | realme | pnc | us bank |
        u.s. bank | truist | fifth third | huntington bank | keybank | citizens bank | silicon valley bank | svb
        | first republic | jefferies | lazard | evercore | houlihan lokey | raymond james | edward jones | lpl |
        td ameritrade | t rowe price | t. rowe price | pimco | invesco | franklin templeton | northern trust |
        nasdaq | nyse | cme | cme group | cboe | dtcc | finra | equifax | experian | transunion | fico | moodys
        | msci | global payments | worldpay | adp | paychex | paycom | paylocity | ultimate kronos | ukg |
        intercontinental exchange | aqr | man group | winton | gsa capital | xtx | xtx markets | flow traders |
        da vinci | maven securities | five rings | old mission | belvedere | geneva trading | squarepoint |
        balyasny | schonfeld | marshall wace | brevan howard | apollo global | kkr | blackstone | carlyle | bain
        capital | bain & company | mckinsey & company | boston consulting group | oliver wyman | lek | booz &
        company | kearney | strategy& | alvarez & marsal | fti consulting | grant thornton | rsm | bdo | crowe |
        baker tilly | marsh | aon | willis towers watson | wtw | mercer | gallagher | the hartford | hartford
        insurance | american family | farmers insurance | lincoln financial | principal financial | mutual of
        omaha | aflac | unum | guardian life | massmutual | tiaa | john hancock | voya | ally bank | synchrony |
        navy federal | sallie mae | nelnet | rocket mortgage | quicken loans | fannie mae | freddie mac |
        federal reserve | world bank | imf | charter | cox | centurylink | lumen | dish | t-mobile | sprint |
        viacom | paramount | nbcuniversal | nbc universal | nbcu | fox | cnn | espn | new york times | nyt |
        washington post | wsj | dow jones | news corp | condé nast | conde nast | hearst | soundcloud | siriusxm
        | pandora | iheart | warner music | universal music | ticketmaster | stubhub | seatgeek | fanduel |
        draftkings | bet365 | flutter | entain | evolution gaming | wizards of the coast | hasbro | mattel |
        lego | bungie | naughty dog | insomniac | rockstar games | take two | take-two | ubisoft | square enix |
        bandai | capcom | sega | king | supercell | rovio | wargaming | cd projekt | cd projekt red | larian |
        niantic | scopely | playtika | moon active | vercel | netlify | supabase | planetscale | cockroach labs
        | neo4j | redis | redis labs | influxdata | timescale | clickhouse | dbt labs | fivetran | airbyte |
        monte carlo | hightouch | segment | amplitude | mixpanel | heap | fullstory | launchdarkly | optimizely
        | braze | iterable | klaviyo | attentive | intercom | gong | salesloft | zoominfo | apollo.io | clari |
        highspot | seismic | carta | anrok | mercury | modern treasury | alloy | persona | sardine | checkr |
        greenhouse | lever | ashby | lattice hr | culture amp | workato | zapier | retool | appsmith | webflow |
        framer | miro | mural | loom | calendly | clickup | superhuman | evernote | lastpass | bitwarden |
        dashlane | snyk | wiz | orca security | lacework | sentinelone | cybereason | tanium | illumio |
        abnormal security | vanta | drata | secureframe | onetrust | bigid | duo security | auth0 | forgerock |
        ping identity | sailpoint | beyondtrust | varonis | imperva | trellix | trend micro | sophos | eset |
        avast | bitdefender | f-secure | darktrace | mandiant | fireeye | recorded future | dragos | claroty |
        armis | axonius | cato networks | sentinel one | kong | solo.io | tigera | weaveworks | pulumi | harness
        | circleci | buildkite | sentry | honeycomb | lightstep | chronosphere | grafana | grafana labs |
        logz.io | coralogix | cribl | temporal | prefect | dagster | astronomer | starburst | dremio | databento
        | weights & biases | wandb | langchain | pinecone | together ai | anyscale | runway | runwayml |
        stability ai | inflection | adept | xai | mistral ai | deepl | aleph alpha | black forest labs |
        elevenlabs | synthesia | poolside | suno | cursor | anysphere | replit | sourcegraph | codeium |
        windsurf | figure ai | skydio | zipline | gecko robotics | boston dynamics | irobot | nuro ai | applied
        intuition | motional | overstock | poshmark | stitch fix | rent the runway | thredup | the realreal |
        offerup | opendoor technologies | cargurus | cars.com | vroom | lime | bird | getaround | flexe |
        fourkites | shipbob | shippo | easypost | flock safety | axon | motorola | motorola solutions | zebra
        technologies | tyler technologies | blackbaud | instructure | blackboard | canvas lms | khan academy |
        quizlet | masterclass | outschool | guild education | handshake | betterup | headspace | noom | ginger |
        lyra health | lyra | cerebral | one medical | carbon health | forward health | omada | livongo | hinge
        health | sword health | maven clinic | devoted health | bright health | clover health | collective
        health | grand rounds | included health | accolade | castlight | benchling | recursion | insitro |
        ginkgo | ginkgo bioworks | zymergen | larsen & toubro | larsen and toubro | l&t infotech | l&t
        technology services | ltts | kpit | cyient | tata elxsi | tata motors | tata steel | tata consultancy
        services | hcltech | hcl technologies | sonata software | zensar | birlasoft | coforge | niit | happiest
        minds | mastek | newgen | nucleus software | intellect design | ramco | quess | firstsource | genpact |
        wns | exl | exl service | evalueserve | tiger analytics | fractal | fractal analytics | mu sigma |
        latentview | latent view | absolutdata | quantiphi | sigmoid | thoughtclan | valuelabs | cybage |
        xoriant | gs lab | opcito | josh software | nitor | harman | harman connected | itc infotech | ness |
        altimetrik | brillio | ust | ust global | ibs software | experion | quest global | sasken | tata
        communications | tata digital | tata neu | tata cliq | reliance retail | reliance jio | jio platforms |
        ajio | bookmyshow | book my show | dream sports | mobile premier league | junglee games | zupee | winzo
        | probo | nazara | vedantu | upgrad | simplilearn | scaler | interviewbit | physics wallah |
        physicswallah | toppr | cuemath | whitehat jr | great learning | testbook | eruditus | emeritus |
        pharmeasy | netmeds | practo | healthifyme | cult.fit | cultfit | pristyn care | medibuddy | innovaccer
        | qure.ai | porter | blackbuck | rapido | blusmart | ather | ather energy | ola electric | ola cabs |
        hero motocorp | bajaj | bajaj auto | tvs | tvs motor | maruti | maruti suzuki | ashok leyland | mahindra
        & mahindra | kotak mahindra bank | kotak mahindra | indusind | indusind bank | idfc | idfc first | idfc
        first bank | federal bank | rbl bank | sbi | state bank of india | bank of baroda | pnb | canara bank |
        lic | hdfc life | icici prudential | icici lombard | sbi cards | bajaj allianz | acko | digit insurance
        | go digit | turtlemint | coverfox | niyo | fi money | smallcase | ind money | indmoney | kuvera | angel
        broking | iifl | motilal oswal | edelweiss | nse | bse | npci | juspay | cashfree | instamojo | billdesk
        | payu | mobikwik | freecharge | setu | perfios | signzy | zeta | lentra | kreditbee | cashe | fibe |
        paisabazaar | capital float | axio | simpl | lazypay | uni cards | bharat pe | ofbusiness | zetwerk |
        infra.market | infra market | jumbotail | ninjacart | dehaat | country delight | licious | freshtohome |
        milkbasket | grofers | dmart | trent | shoppers stop | titan | tanishq | caratlane | mamaearth | boat |
        wakefit | pepperfry | urban ladder | livspace | homelane | nobroker | no broker | housing.com |
        magicbricks | square yards | stanza living | treebo | fabhotels | yatra | cleartrip | easemytrip |
        redbus | abhibus | confirmtkt | indigo | air india | vistara | spicejet | akasa | quikr | olx | cardekho
        | car dekho | droom | indiamart | justdial | sulekha | matrimony.com | shaadi.com | dailyhunt | verse
        innovation | glance | kuku fm | gaana | saavn | jiosaavn | sonyliv | voot | hike | koo | lendingkart
        technologies | whatfix | leadsquared | capillary | exotel | ozonetel | haptik | uniphore | browser stack
        | lambdatest | hackerrank | hackerearth | innoviti | zenoti | mindtickle | helpshift | webengage |
        netcore | wingify | vwo | fynd | unicommerce | increff | locus | loginext | fareye | shiprocket | ecom
        express | xpressbees | shadowfax | gocomet | bluestone | nvent | ey gds | pwc ac | pwc sdc | citicorp |
        bny | deutsche india | societe generale gsc | lloyds technology centre | wells fargo egs | fmr | axa xl
        | siemens healthineers | bosch global | mercedes benz research | mbrdi | volvo group | honeywell
        technology solutions | ge digital | shell india | bp | total energies | maersk gsc | target corporation
        india | tesco technology | gap india | h&m | silicon labs | silabs | ti | samsung semiconductor | ssir |
        srib | sri-b | sri-d | srid | ciena | juniper networks | arista networks | dell emc | emc | oracle
        cerner | oracle financial services | ofss | msidc | adobe research | intuit idc | publicis | infosys bpm
        | lti mindtree | persistent systems | hexaware technologies | sabre airline | amadeus | skyscanner |
        trainline | the hut group | thg | ocado | ocado technology | john lewis | marks & spencer | morrisons |
        waitrose | co-op | boots | asos | boohoo | jd sports | currys | argos | b&q | screwfix | bt group |
        openreach | itv | bbc | channel 4 | the guardian | financial times | centrica | british gas | octopus
        energy | ovo | ovo energy | national grid | edf | eon | rwe | vattenfall | ørsted | orsted | equinor |
        vestas | nhs | gchq | dstl | hmrc | gds | starling | starling bank | tide | checkout.com | gocardless |
        curve | clearbank | zopa | zilch | cazoo | depop | gousto | improbable | benevolentai | babylon |
        babylon health | imagination technologies | jlr | jaguar land rover | mclaren | red bull | mercedes f1 |
        aston martin | hargreaves lansdown | aviva | legal & general | admiral | direct line | phoenix group |
        schroders | abrdn | lloyds banking group | nationwide building society | virgin media | virgin money |
        tsb | credit agricole | crédit agricole | bpce | natixis | amundi | orange | bouygues | sfr | iliad |
        ovh | ovhcloud | dassault systemes | dassault systèmes | dassault aviation | atos | eviden | sopra
        steria | sopra | alten | altran | akkodis | devoteam | onepoint | octo | theodo | totalenergies | engie
        | veolia | l'oreal | l'oréal | lvmh | kering | danone | carrefour | decathlon | leroy merlin | fnac |
        cdiscount | veepee | vinted | alan | payfit | qonto | swile | spendesk | mirakl | back market |
        backmarket | manomano | deezer | dailymotion | voodoo | murex | datadome | algolia | meilisearch |
        scaleway | telekom | deutsche telekom | t-systems | commerzbank | dz bank | kfw | sparkasse | idealo |
        autoscout24 | scout24 | mobile.de | otto | lidl digital | schwarz | schwarz it | schwarz digits | rewe |
        edeka | dm drogerie | rossmann | henkel | beiersdorf | adidas | puma | hugo boss | infineon technologies
        | zeiss | trumpf | festo | sick ag | software ag | datev | teamviewer | flixbus | flix | gorillas |
        flink | home24 | westwing | wefox | clark | raisin | solaris | solarisbank | mambu | taxfix | contentful
        | commercetools | camunda | lilium | isar aerospace | helsing | quantum systems | bosch rexroth |
        volkswagen group | cariad | vw | bol.com | bol | ahold delhaize | albert heijn | coolblue | picnic |
        takeaway | wolt | tomtom | philips healthcare | nxp semiconductors | asm | thales nederland | kpn |
        ziggo | mollie | bunq | messagebird | bird.com | backbase | catawiki | wetransfer | knab | robeco |
        aegon | nn group | achmea | apg | colruyt | kbc | proximus | odoo | collibra | zürcher kantonalbank |
        zkb | postfinance | raiffeisen | swisscom | sbb | migros | coop | digitec | digitec galaxus | galaxus |
        zuhlke | zühlke | adnovum | ergon | elca | ti&m | sonova | lonza | helvetia | baloise | swica | mobiliar
        | pictet | lombard odier | vontobel | julius bär | julius baer | erste | erste bank | raiffeisen bank |
        omv | voestalpine | bitpanda | gostudent | red bull media | avl | klarna bank | king digital | ikea it |
        h&m group | volvo cars | scania | seb | swedbank | handelsbanken | nordea | danske bank | danske |
        nykredit | maersk line | novo | lego group | vestas wind | trustpilot | pleo technologies | lunar |
        telenor | dnb | schibsted | finn.no | vipps | cognite | opera | kahoot | relex | allegro | mbank | ing
        tech poland | pko | pko bp | pekao | comarch | sii | sii polska | asseco | techland | docplanner |
        brainly | booksy | netguru | stx next | productboard | rossum | kiwi.com | seznam | prezi | logmein |
        ust hungary | endava | emag | pipedrive | veriff | bolt technology | skype | telia | epam systems |
        softserve | ciklum | eleks | n-ix | sigma software | mercado pago | ifood | itau | itaú | bradesco |
        pagseguro | picpay | quinto andar | quintoandar | loft | vtex | totvs | kavak | bitso | softtek |
        wizeline | clara | ualá | uala | despegar | satellogic | cornershop | falabella | rogers | telus |
        loblaw | loblaws | shoppers drug mart | canadian tire | sobeys | lululemon | arc'teryx | hudson's bay |
        couche tard | national bank | desjardins | great west life | canada life | intact | intact financial |
        questrade | neo financial | koho | clio | benevity | arctic wolf | ada support | applyboard | d2l |
        geotab | ecobee | top hat | wattpad | freshbooks | jobber | dapper labs | behaviour interactive | cae |
        mda | bombardier aerospace | suncor | enbridge | tc energy | hydro one | ontario power generation | opg
        | bruce power | hydro quebec | hydro-québec | cn rail | cp rail | woolworths | coles | wesfarmers |
        bunnings | kmart australia | jb hi fi | optus | tpg | nbn | nbn co | rea group | rea | carsales |
        realestate.com.au | xero | myob | wisetech | wisetech global | safetyculture | airwallex | zip co |
        linktree | employment hero | rokt | immutable | macquarie group | macquarie bank | suncorp | qbe |
        medibank | bupa | ampol | agl | origin energy | fortescue | cochlear | csl | csiro | dsto | services
        australia | tyro | latitude | bendigo bank | trade me | fisher & paykel | air new zealand | vector nz |
        govtech | singtel | starhub | grab holdings | razer | ninja van | carousell | propertyguru | foodpanda |
        gic | temasek | dso | st engineering | csit | htx | synapxe | ncs | circles.life | patsnap | trax |
        ahrefs | binance | crypto.com | okx | bybit | kraken | gemini | consensys | chainlink | ripple | circle
        | uniswap | opensea | alchemy | fireblocks | starkware | payoneer | fiverr | lemonade | jfrog |
        similarweb | appsflyer | ironsource | moovit | via israel | gett | waze | nice systems | verint | elbit
        | elbit systems | rafael | iai | israel aerospace industries | mellanox | habana | annapurna labs |
        check point software | cellebrite | guardicore | aqua security | orca | pentera | transmit security |
        forter | riskified | melio | tipalti | papaya global | hibob | walkme | lightricks | bank hapoalim |
        leumi | aramco | saudi aramco | sabic | stc | neom | adnoc | mubadala | etisalat | du telecom | emirates
        nbd | mashreq | dubizzle | property finder | tabby | tamara | kitopi | hungerstation | mrsool | line
        corporation | cyberagent | dena | gree | softbank | paypay | smartnews | ntt | ntt data | kddi | docomo
        | woven by toyota | sony interactive | naver | kakao | coupang | toss | krafton | nexon | ncsoft |
        samsung electronics | lg electronics | sk telecom | alibaba | tencent | baidu | jd.com | meituan | didi
        | pinduoduo | netease | bilibili | kuaishou | ant group | ant financial | trip.com | dji | sensetime |
        zalora | bukalapak | blibli | tiket | ovo indonesia | xendit | vng | vnpay | momo | tiki | fpt | fpt
        software | axie | sky mavis | airasia | petronas | maybank | cimb | gcash | globe telecom | pldt |
        jollibee | line man | lineman wongnai | kbtg | scb | bitkub"""

WORDS_TOO = words(
    """
    target block square visa apple gap box unity chase snap ring discover match ramp notion compass indeed
    affirm chime ally slack zoom line sea wise cruise epic riot principal progressive travelers delta sig
    bolt clear convoy faire deel bain noon valve aurora lucid oracle ms gs ge ea sap arm td nab fis hp dell
    ups navi slice jupiter sage casper toast stability cohere glean lattice elastic fastly plaid shell ford
    millennium renaissance ing united mpl lti zs ola cred meta bose citadel confluent booking pure postman
    upstart opendoor deliveroo ledger nationwide vanguard fidelity schwab sonos twitch ey gm fk bmo cba anz
    att imc adept adi adm adp agl alan alchemy alloy ampere anduril anyscale aon ascension asm astronomer
    atkins bae bcbs bdo bird bms boat bol booz bp bse bt bupa byd caci cae carta cedar charter circle clara
    clark clio cme coles continental coop cox crowe csiro csl cursor curve dena denso dish dnb dominos dow
    drata eaton emerson emory eon exl flink flix fox ft gallagher gds gemini gett gic ginger glance gong
    gree greenhouse gsk handshake harness hca headspace heap helvetia hike hims hitachi honda honeycomb iai
    indigo inflection intact jacobs jpl kbc kia king kong koo kpn kraken lear lek lemonade lever lg lic
    lilly lime linde locus loft loom lumen lunar lyra magna marsh mayo mazda mda melio mercer mercury mgb
    miro mitre mobiliar momo monday msci mural nbn ncs nec ness nio novo nse nxp opera opg oppo orange orca
    otis otto parsons persona picnic pnb pnc porter prefect qbe rafael raisin rea realme redis replit ripple
    rockwell rogers rsm rtx runway rwe saic sandia sbi scb seb segment sentry setu sii simpl slb solaris sse
    starburst stc sutter svb swile temporal ti tide tiki titan toss tpg trent ukg upmc ust valeo vertex vivo
    wiz wns wtw zeta zf zilch kindred amplitude braze attentive vroom scaler instructure blackboard windsurf
    recursion gorillas cerebral eruditus emeritus schwarz starling admiral telekom takeaway relex upgrad
    ginkgo tempus grail noom sega ashby sardine entergy paramount hearst pandora flutter insomniac larian
    framer superhuman capillary boots puma mobiliar erste opera prezi verint harman trane flatiron microchip
    intuit synchrony leonardo thales deere sprint fox razer rokt tabby tamara"""
)
"""Employers whose name is also an ordinary word or short form: they count only when written with a capital."""

LOWER_CASE_FINE = words("ms gs fk ey gm hp ge sap ola meta oracle cred td booking apple twitch att dell")
"""Of those, the ones that forum writers type in lower case beside an offer word ("offer from ms")."""
