"""Posts and mails of many kinds, written and labelled before they were read: offers, comparisons, and none at all."""

# ruff: noqa: E501 - a text stands in one line

TEXTS = (
    (
        "recruiter mail, London",
        "Hi Priya,\n\nFurther to our call this morning I'm delighted to confirm that Monzo would like to offer you the position of Senior Backend Engineer on the following terms:\n\nBase salary: £92,000 per annum\nShare options: £60,000 over 4 years with a 1 year cliff\nPension: 5% employer contribution\nStart date: 3 March 2025\n\nPlease let me know by Thursday 13 February 2025 if you would like to accept.\n\nKind regards,\nHannah",
        "company=Monzo role=Senior_Backend_Engineer currency=GBP base=92k equity.total=60k equity.years=4 equity.kind=options",
    ),
    (
        "recruiter mail, Munich",
        "Hallo Jonas, wir freuen uns, dir die Stelle als Data Engineer in München anbieten zu können. The package: 78.000 € gross per year, plus a bonus of up to 10 %. A signing bonus of 5.000 € is paid with the first salary. 30 days of vacation.",
        "role=Data_Engineer location=München currency=EUR base=78k bonus.percent=10 sign_on.total=5k",
    ),
    (
        "recruiter mail, Zurich",
        "Dear Mr Okafor, we are pleased to offer you the role of Software Engineer III at Google Zürich. Annual base salary CHF 168'000, target bonus 15%, equity grant USD 220,000 vesting over four years (33/33/22/12), sign-on CHF 20'000. Relocation assistance of CHF 12'000 is provided.",
        "company=Google role=Software_Engineer level=III location=Zürich currency=CHF base=168k bonus.percent=15 equity.total=220k equity.years=4 equity.schedule=[33,33,22,12] sign_on.total=20k relocation=12k other.equity=USD",
    ),
    (
        "Singapore, monthly",
        "Shopee SG offered me SGD 7,800 per month for the Product Analyst role, with 1 month AWS and a performance bonus of up to 3 months. Currently at 6.2k. Is that too low?",
        "company=Shopee role=Product_Analyst currency=SGD base=7800 base.period=month",
    ),
    (
        "Toronto forum post",
        "YOE: 4\nCompany: Shopify\nRole: Senior Developer (L6)\nLocation: Toronto (remote)\nBase: $172k CAD\nStock: $65k/yr CAD\nBonus: none\nSign on: $15k\nTC: $237k CAD",
        "company=Shopify role=Senior_Developer level=L6 location=Toronto_(remote) currency=CAD base=172k equity.yearly=65k sign_on.total=15k total_comp=237k",
    ),
    (
        "Indian post, leetcode form",
        "Education: B.Tech from NIT\nYears of Experience: 3.5\nPrior Experience: Service based company\nDate of the Offer: August 2022\nCompany: PhonePe\nTitle/Level: Software Engineer\nLocation: Bangalore\nSalary: 27 LPA\nRelocation/Signing Bonus: 2 Lakhs + 1 Lakh\nStock bonus: ESOPs worth 20 Lakhs vested over 4 years (25% each year)\nBonus: 10% of base\nTotal comp (Salary + Bonus + Stock): 27 + 2.7 + 5 + 3 = 37.7 LPA\nBenefits: Health insurance, free meals\nOther details: Competing offer from Flipkart",
        "company=PhonePe role=Software_Engineer location=Bangalore currency=INR base=27L relocation=2L sign_on.total=1L equity.total=20L equity.years=4 equity.schedule=[25,25,25,25] equity.kind=options bonus.percent=10 total_comp=37.7L",
    ),
    (
        "Indian shorthand, two offers",
        "YOE 2.8, current 14 LPA\nOffers:\nIntuit SDE2 - 32 base + 4 bonus + 30 RSU (over 3 yrs) + 5 joining\nWalmart SDE3 - 30 fixed + 6 variable + 20 RSU over 4 yrs\nWhich one to pick?",
        "company=Intuit level=2 currency=INR base=32L bonus.amount=4L equity.total=30L equity.years=3 equity.kind=rsu sign_on.total=5L || company=Walmart level=3 currency=INR base=30L bonus.amount=6L equity.total=20L equity.years=4 equity.kind=rsu",
    ),
    (
        "Indian in-hand pay is not offered",
        "Infosys offered me 9.5 LPA. In hand it comes to around 66k per month. Present CTC 6.2 LPA. Should I join?",
        "company=Infosys currency=INR base=9.5L",
    ),
    (
        "rupees in Indian grouping",
        "Got the offer from Microsoft IDC for SDE-2, breakup:\nBase: ₹34,50,000\nAnnual bonus (target): ₹3,45,000\nSign on: ₹7,00,000\nStock: $80,000 over 4 years\nTotal first year: ₹97,41,225",
        "company=Microsoft role=SDE level=2 currency=INR base=3450k bonus.amount=345k sign_on.total=700k equity.total=80k equity.years=4 total_comp=9741225 other.equity=USD",
    ),
    (
        "crores",
        "Staff engineer offer from Rubrik Bangalore - base 85 lakhs, stocks 2.4 Cr over 4 years, joining 10 lakhs. Is this top of band?",
        "company=Rubrik role=Staff_engineer location=Bangalore currency=INR base=85L equity.total=2.4Cr equity.years=4 sign_on.total=10L",
    ),
    (
        "levels style one-liner",
        "Meta E5 MPK 213/15%/580(4y)/40 sign on. 7 yoe. Accept?",
        "company=Meta level=E5 base=213k bonus.percent=15 equity.total=580k equity.years=4 sign_on.total=40k",
    ),
    (
        "chat without punctuation",
        "so got the call today amazon l5 nyc 178 base sign on 62 yr 1 48 yr 2 and 96 units vesting 5 15 40 40 thoughts",
        "company=amazon level=l5 location=nyc currency=USD base=178k sign_on.total=110k sign_on.by_year=[62k,48k] equity.units=96 equity.years=4 equity.schedule=[5,15,40,40]",
    ),
    (
        "a new TC in a sentence",
        "Took the Datadog offer in the end. 195 base, 20 sign on, 140 a year in stock. TC 335 first year 355. Couldn't be happier.",
        "company=Datadog base=195k sign_on.total=20k equity.yearly=140k total_comp=335k",
    ),
    (
        "three offers by bullets",
        "Need help deciding:\n- Stripe (L3, Seattle): $212k base, $180k/yr RSUs, no sign-on\n- Coinbase (IC5, remote): $207k base, $195k RSU per year, 15% bonus\n- Plaid (L4, SF): $205k base, options worth ~$400k over 4 years, $25k sign-on\nWLB matters most to me.",
        "company=Stripe level=L3 location=Seattle currency=USD base=212k equity.yearly=180k equity.kind=rsu || company=Coinbase level=IC5 location=remote currency=USD base=207k equity.yearly=195k equity.kind=rsu bonus.percent=15 || company=Plaid level=L4 location=SF currency=USD base=205k equity.total=400k equity.years=4 equity.kind=options sign_on.total=25k",
    ),
    (
        "a counter-offer of the present employer",
        "Handed in my notice, now my current employer has countered with £68,000 (I'm on £57,500). The new place offered £65,000 plus 10% bonus. What would you do?",
        "currency=GBP base=68k || currency=GBP base=65k bonus.percent=10",
    ),
    (
        "first and last figures",
        "Negotiation worked! Roku initially offered 165 base / 200 RSU / 20 sign on. After I showed the other offer they moved to 172 base / 240 RSU / 30 sign on.",
        "company=Roku base=172k equity.total=240k equity.kind=rsu sign_on.total=30k",
    ),
    (
        "from triple to triple",
        "Update: Doordash went from 165/200/20 to 172/240/30 after two calls. (base/rsu/sign on)",
        "company=Doordash base=172k equity.total=240k sign_on.total=30k",
    ),
    (
        "bumped",
        "They started at 142k and I told them I needed more. HR called back and bumped base to 150k and added a 12k signing bonus.",
        "base=150k sign_on.total=12k",
    ),
    (
        "sign-on over two years",
        "Offer from Wayfair (Boston), Software Engineer II: 138k base, 45k RSU over 4 years, 30k sign on split over two years.",
        "company=Wayfair role=Software_Engineer level=II location=Boston currency=USD base=138k equity.total=45k equity.years=4 equity.kind=rsu sign_on.total=30k sign_on.spread=[1,1]",
    ),
    (
        "hourly contract",
        "Contract role through Robert Half, $68/hr W2, 6 months, hybrid in Columbus OH. No benefits to speak of. Worth leaving my 105k salaried job?",
        "location=Columbus_OH currency=USD base=68 base.period=hour",
    ),
    (
        "day rate",
        "Been offered £525 a day outside IR35 for a 6 month contract as a DevOps Engineer in Manchester. Currently permanent on £72k.",
        "role=DevOps_Engineer location=Manchester currency=GBP base=525 base.period=day",
    ),
    (
        "intern pay",
        "Internship offer: Bloomberg NYC, $55/hour, $5,000 relocation, corporate housing provided. Junior at a state school.",
        "company=Bloomberg location=NYC currency=USD base=55 base.period=hour relocation=5k",
    ),
    (
        "advertisement with a range",
        "Grafana Labs | Senior Software Engineer, Alerting | Remote (Canada) | Full-time | CAD 165,000 - 198,000 + RSUs | Apply on our careers page",
        "company=Grafana_Labs role=Senior_Software_Engineer location=Remote currency=CAD base=165k..198k",
    ),
    (
        "advertisement in euros",
        "We're hiring! Platform Engineer (m/f/d) in Berlin, 70-85k EUR depending on experience, hybrid, visa sponsorship possible. DM me.",
        "role=Platform_Engineer location=Berlin currency=EUR base=70k..85k",
    ),
    (
        "new graduate",
        "New grad offer, Capital One TDP in McLean, VA: $117k base, $20k sign on, $10k relocation, 5% bonus. They want an answer by Oct 15.",
        "company=Capital_One location=McLean,_VA currency=USD base=117k sign_on.total=20k relocation=10k bonus.percent=5",
    ),
    (
        "flattened table",
        "Base Salary $156,000 Annual Bonus Target 12% Sign-On Bonus $18,000 RSU Grant $110,000 Vesting 4 years Relocation $7,500",
        "currency=USD base=156k bonus.percent=12 sign_on.total=18k equity.total=110k equity.years=4 equity.kind=rsu relocation=7500",
    ),
    (
        "two columns, one value a line",
        "Component\tYear 1\tYear 2\nBase\t$150,000\t$150,000\nBonus\t$15,000\t$15,000\nSign-on\t$25,000\t$10,000",
        "currency=USD base=150k bonus.amount=15k sign_on.total=35k sign_on.by_year=[25k,10k]",
    ),
    (
        "line breaks lost, Indian",
        "Company: RazorpayRole: SSELocation: BangaloreFixed: 38 LPAESOPs: 25L over 4 yearsJoining Bonus: 3L",
        "company=Razorpay role=SSE location=Bangalore currency=INR base=38L equity.total=25L equity.years=4 equity.kind=options sign_on.total=3L",
    ),
    (
        "line breaks lost, American",
        "Twilio offerL4 Software EngineerBase 176kBonus 10%RSU 260k over 4 yearsSign on 20kRemote Texas",
        "company=Twilio level=L4 role=Software_Engineer currency=USD base=176k bonus.percent=10 equity.total=260k equity.years=4 equity.kind=rsu sign_on.total=20k",
    ),
    (
        "competing, verbal and written",
        "Atlassian: 188k base, 15% bonus, 300k RSU/4y - verbal only so far. Block: 181k base, 95k RSU/yr, have it in writing.",
        "company=Atlassian base=188k bonus.percent=15 equity.total=300k equity.years=4 equity.kind=rsu written=False || company=Block base=181k equity.yearly=95k equity.kind=rsu written=True",
    ),
    (
        "base in one currency and stock in another",
        "Cisco London, grade 10: £88k base, 12% bonus, $45k RSU over 4 years and £6k signing.",
        "company=Cisco level=10 location=London currency=GBP base=88k bonus.percent=12 equity.total=45k equity.years=4 equity.kind=rsu sign_on.total=6k other.equity=USD",
    ),
    (
        "base in dollars, stock in pounds",
        "150k base, £36k RSU",
        "currency=USD base=150k equity.total=36k equity.kind=rsu other.equity=GBP",
    ),
    (
        "company that is a label too",
        "TCS, 52 lakh total, 45 fixed. Architect, 14 years. Should I say yes?",
        "company=TCS currency=INR total_comp=52L base=45L",
    ),
    (
        "they pay somebody's pay",
        "They pay 155k to their seniors from what I hear. My offer as a mid level is 128k with 8% bonus.",
        "base=128k bonus.percent=8",
    ),
    (
        "short comp line",
        "Comp: 168k + 22k bonus",
        "base=168k bonus.amount=22k",
    ),
    (
        "short comp line with stock",
        "Pay: 142k + 40k RSU/yr + 10% bonus, PM at Zillow",
        "company=Zillow role=PM base=142k equity.yearly=40k equity.kind=rsu bonus.percent=10",
    ),
    (
        "share count and price",
        "Pre-IPO startup, series D. Offer is $185k + 12,000 options (strike $4.20, last preferred $11). 4 year vest with 1 year cliff.",
        "base=185k equity.units=12k equity.years=4 equity.kind=options currency=USD",
    ),
    (
        "share of a company",
        "Founding engineer, seed stage in Austin: 135k and 0.8% over four years. Runway 18 months, raised 3.2M.",
        "role=Founding_engineer location=Austin currency=USD base=135k equity.percent=0.8 equity.years=4 equity.kind=percent",
    ),
    (
        "schedule in percent by line",
        "Snap L4\nBase 180k\nRSU 330k\nYear 1: 10%\nYear 2: 20%\nYear 3: 30%\nYear 4: 40%",
        "company=Snap level=L4 base=180k equity.total=330k equity.years=4 equity.schedule=[10,20,30,40] equity.kind=rsu",
    ),
    (
        "initial grant with refreshers",
        "NVIDIA IC3 in Santa Clara - base 164k, RSU 210k vest over 4 years quarterly, sign on 15k. Recruiter says refreshers are usually 60k a year.",
        "company=NVIDIA level=IC3 location=Santa_Clara currency=USD base=164k equity.total=210k equity.years=4 equity.kind=rsu sign_on.total=15k",
    ),
    (
        "on-target earnings",
        "Account Executive offer from HubSpot Dublin: €75k base, €150k OTE, 10k of RSUs. Quota 900k.",
        "company=HubSpot role=Account_Executive location=Dublin currency=EUR base=75k total_comp=150k equity.total=10k equity.kind=rsu",
    ),
    (
        "Australian",
        "Atlassian P50 Sydney: base 175k incl super, 15% bonus, 90k USD RSUs over 4 years. Was on 140.",
        "company=Atlassian level=P50 location=Sydney currency=AUD base=175k bonus.percent=15 equity.total=90k equity.years=4 equity.kind=rsu other.equity=USD",
    ),
    (
        "Dutch monthly",
        "Offer from Booking in Amsterdam, €5.900 per month x 12, plus 8% holiday allowance, 10% bonus and €30k RSU over 4 years. 30% ruling applies.",
        "company=Booking location=Amsterdam currency=EUR base=5900 base.period=month bonus.percent=10 equity.total=30k equity.years=4 equity.kind=rsu",
    ),
    (
        "Swedish",
        "Spotify Stockholm, Data Scientist: 62 000 kr per month, no bonus, 250 000 SEK in RSUs over three years.",
        "company=Spotify role=Data_Scientist location=Stockholm currency=SEK base=62k base.period=month equity.total=250k equity.years=3 equity.kind=rsu",
    ),
    (
        "Israeli",
        "Wix, Tel Aviv. 38,000 NIS a month, RSUs of $40k over 4 years. Team lead.",
        "company=Wix location=Tel_Aviv currency=ILS base=38k base.period=month equity.total=40k equity.years=4 equity.kind=rsu other.equity=USD",
    ),
    (
        "Japanese",
        "Mercari Tokyo offer: 10.5M yen base, 1M sign-on. Backend engineer, N3 Japanese.",
        "company=Mercari role=Backend_engineer location=Tokyo currency=JPY base=10.5M sign_on.total=1M",
    ),
    (
        "Dubai",
        "Careem, Dubai: AED 32,000 per month all inclusive, joining bonus AED 30,000, relocation AED 15,000.",
        "company=Careem location=Dubai currency=AED base=32k base.period=month sign_on.total=30k relocation=15k",
    ),
    (
        "a total and its parts",
        "Adobe P30 - 52 LPA (36 fixed + 3.6 bonus + 12.4 stocks per year)",
        "company=Adobe level=P30 currency=INR total_comp=52L base=36L bonus.amount=3.6L equity.yearly=12.4L",
    ),
    (
        "decline with figures",
        "I ended up declining Oracle (IC4, 168k base, 60k RSU/4, no bonus) and staying put.",
        "company=Oracle level=IC4 base=168k equity.total=60k equity.years=4 equity.kind=rsu",
    ),
    (
        "typing errors",
        "recieved offer from Paypal, bas salary 31 lakhs, joinig bonus 4 lakh, rsu 45k usd for 4 yrs, anual bonus 10%",
        "company=Paypal currency=INR base=31L sign_on.total=4L equity.total=45k equity.years=4 equity.kind=rsu bonus.percent=10 other.equity=USD",
    ),
    (
        "emojis and arrows",
        "🎉 Offer!! Figma 💜 L4 PD, SF → base 201k 💰, equity 520k/4yrs 📈, sign-on 30k ✍️",
        "company=Figma level=L4 location=SF base=201k equity.total=520k equity.years=4 sign_on.total=30k",
    ),
    (
        "two variants of a job",
        "GitLab gave me two choices: remote at 158k or San Francisco hybrid at 184k. Everything else is the same.",
        "company=GitLab location=remote base=158k || company=GitLab location=San_Francisco base=184k",
    ),
    (
        "a range of a grant",
        "Recruiter from Roblox said base 200-220k and equity 450-550k over 4 years for IC5. Sounds about right?",
        "company=Roblox level=IC5 base=200k..220k equity.total=450k..550k equity.years=4",
    ),
    (
        "CTC with a split",
        "Deloitte USI, Senior Consultant, Hyderabad. CTC 21 LPA, fixed 18.5, variable 2.5. Notice 60 days.",
        "company=Deloitte_USI role=Senior_Consultant location=Hyderabad currency=INR total_comp=21L base=18.5L bonus.amount=2.5L",
    ),
    (
        "hike told, then the offer",
        "Cleared all rounds at Swiggy. They are giving 40% hike which makes it 24 LPA fixed and 6 lakh ESOPs for 4 years.",
        "company=Swiggy currency=INR base=24L equity.total=6L equity.years=4 equity.kind=options",
    ),
    ("signature of a question", "Is Rust worth learning in 2024?\n\nTC: 265k\nYOE: 9\nCompany: Google", ""),
    (
        "what to ask for",
        "Interviewing at Lyft for T5. What base should I ask for? I was thinking 215k and 25k sign on.",
        "",
    ),
    (
        "market figures",
        "According to levels.fyi an E4 at Meta makes 185k base and about 100k stock per year. Is this still true?",
        "",
    ),
    (
        "layoff news",
        "Intel is cutting 15,000 jobs to save $10B, about 15% of its workforce. Severance is 13 weeks base pay.",
        "",
    ),
    ("rent and savings", "We take home 9.4k a month, mortgage is 3.1k, daycare 2.2k. Can we afford a 60k car?", ""),
    (
        "retirement accounts",
        "Max out the 401k (23k), then HSA (4150), then backdoor Roth 7k. Company matches 50% up to 6%.",
        "",
    ),
    ("funding", "Mistral raised 600M at a 6B valuation. 60 people! That is 100M per head in valuation.", ""),
    (
        "present pay and wish",
        "I'm at 118k base at a bank in Charlotte, 6 yoe. I'd want at least 145k to move to New York. Realistic?",
        "",
    ),
    ("a raise that is a difference", "Got my annual review, 4% raise and a 3k spot bonus. Is 4% normal this year?", ""),
    ("others' pay", "My roommate just got 210k at Citadel straight out of school and I feel so behind.", ""),
    (
        "advice on negotiation",
        "You can usually push for 10-15k more base and another 20k sign on if you have a competing offer.",
        "",
    ),
    (
        "interview talk",
        "Did 5 rounds with Uber, 2 coding, 1 design, 1 HM, 1 bar raiser. 450 LC solved. Waiting for the verdict.",
        "",
    ),
    (
        "visa and wages",
        "Prevailing wage for level 2 in Santa Clara county is 147,264. Does the LCA have to match my base?",
        "",
    ),
    ("headcount and revenue", "Startup has 85 employees, 12M ARR growing 3x, burn 700k a month. Red flags?", ""),
    ("freelance rates", "I charge 90 per hour and my clients never complain. Most devs here ask 60-120.", ""),
)
