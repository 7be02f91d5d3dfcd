"""Texts written before the grammar was tuned and not looked at while tuning: (text, what a reader finds in it)."""

# ruff: noqa: E501 - a text stands in one line

HELD_OUT: tuple[tuple[str, str], ...] = (
    (
        "Education: BS CS\nYears of Experience: 3\nPrior Experience: 2 years at a bank\nDate of the Offer: Feb 2022\nCompany: Lyft\nTitle/Level: L4\nLocation: San Francisco\nSalary: $172,000\nRelocation/Signing Bonus: $15,000\nStock bonus: $280,000 over 4 years\nBonus: none\nTotal comp (Salary + Bonus + Stock): $257,000",
        "company=Lyft level=L4 location=San_Francisco currency=USD base=172k sign_on.total=15k equity.total=280k equity.years=4 total_comp=257k",
    ),
    (
        "Company: Walmart Labs\nTitle: SDE 3\nLocation: Bangalore\nBase: 32 LPA\nBonus: 20%\nRSU: 40k USD over 4 years\nJoining bonus: 4L\nTotal CTC first year: 55L",
        "company=Walmart_Labs level=3 currency=INR base=32L bonus.percent=20 equity.total=40k equity.years=4 sign_on.total=4L total_comp=55L",
    ),
    (
        "Got two offers. Stripe: 205k base, 130k/yr RSU, 25k sign on. Datadog: 190 base, 400 RSU over 4, no sign on. Which one?",
        "company=Stripe base=205k equity.yearly=130k sign_on.total=25k || company=Datadog base=190k equity.total=400k equity.years=4",
    ),
    (
        "Google L4 NYC 168/15%/340(4y)/30 thoughts?",
        "company=Google level=L4 location=NYC base=168k bonus.percent=15 equity.total=340k equity.years=4 sign_on.total=30k",
    ),
    (
        "I was offered a junior developer position in Leeds for £27,500 with a 5% bonus. Is that fair?",
        "location=Leeds currency=GBP base=27500 bonus.percent=5",
    ),
    ("Is 200k enough for a family of four in Seattle? Rent is like 4k and daycare 3k a month.", ""),
    ("Should I ask for 180k? Levels says the median is 175k for this role.", ""),
    (
        "Amazon SDE2 offer Vancouver\nBase: 160k CAD\nSign on: 45k first year, 38k second year\nRSUs: 61 units (5/15/40/40)\nTC: 215k",
        "company=Amazon location=Vancouver currency=CAD base=160k sign_on.total=83k sign_on.by_year=[45k,38k] equity.units=61 equity.years=4 equity.schedule=[5,15,40,40] total_comp=215k",
    ),
    (
        "Current TC 145k. New offer from Snowflake: base 195k, RSU 500k/4 years, 10% bonus.",
        "company=Snowflake base=195k equity.total=500k equity.years=4 bonus.percent=10",
    ),
    ("TC: 310k YOE: 8\nMy team just got reorged and I hate it here. Anyone else?", ""),
    (
        "Hiring senior backend engineers (Go) | Berlin or remote EU | €75k - €95k + VSOP | visa sponsorship",
        "currency=EUR base=75k..95k",
    ),
    (
        "ACME | Platform Engineer | Austin, TX | ONSITE | $140,000-$170,000",
        "location=Austin,_TX role=Platform_Engineer currency=USD base=140k..170k",
    ),
    (
        "fixed 28, variable 4, joining 3, esops worth 12 over 4 yrs. Total 32 LPA plus. Pune.",
        "currency=INR base=28L bonus.amount=4L sign_on.total=3L equity.total=12L equity.years=4 total_comp=32L",
    ),
    ("My friend at Meta makes 400k and I feel underpaid at 220k.", ""),
    (
        "They initially offered 120k but after I pushed they came back with 131k and a 10k signing bonus.",
        "base=131k sign_on.total=10k",
    ),
    (
        "Offer A: Cisco, RTP, 128k base, 8% bonus, 40k RSUs over 3 years\nOffer B: Red Hat, Raleigh, 135k base, 10% bonus, no RSUs",
        "company=Cisco base=128k bonus.percent=8 equity.total=40k equity.years=3 || company=Red_Hat base=135k bonus.percent=10",
    ),
    ("Salary: 62.000 € Bonus: 5.000 € Standort Munich", "currency=EUR base=62k bonus.amount=5k"),
    (
        "CHF 125'000 fixed plus 10% target bonus, Zurich, senior data engineer at Swisscom",
        "currency=CHF base=125k bonus.percent=10 location=Zurich",
    ),
    (
        "$55/hr W2 contract, 12 months, Charlotte. No benefits.",
        "currency=USD base=55 base.period=hour location=Charlotte",
    ),
    (
        "1. Analytics Engineer\n2. 4\n3. Remote, US (Denver)\n4. $138,000\n5. 12% bonus, $40k RSU/yr\n6. Insurance\n7. dbt, Snowflake, Airflow",
        "base=138k bonus.percent=12 equity.yearly=40k",
    ),
    (
        "Title: Product Manager\nSalary 95k Euros\nLocation Dublin\nBonus 15%\nStock 30k over 4 years",
        "currency=EUR base=95k bonus.percent=15 equity.total=30k equity.years=4 location=Dublin",
    ),
    (
        "hey, recruiter from netflix said 420k all cash for senior swe in los gatos",
        "company=netflix base=420k location=los_gatos",
    ),
    ("Microsoft raised 10B for OpenAI and has 220k employees, why can't they give us a raise of more than 3%?", ""),
    (
        "Oracle IC4 Austin Base 185kBonus 0RSU 300k (40/30/20/10)Sign on 25kTC ~ 315k",
        "company=Oracle level=IC4 base=185k equity.total=300k equity.years=4 equity.schedule=[40,30,20,10] sign_on.total=25k total_comp=315k",
    ),
    (
        "Base pay: ₹18,50,000\nPerformance bonus: ₹2,00,000\nJoining bonus: ₹1,00,000\nESOPs: ₹8,00,000 vested over 4 years",
        "currency=INR base=1850000 bonus.amount=200k sign_on.total=100k equity.total=800k equity.years=4",
    ),
    ("monthly in hand is 95k. CTC 14 LPA. What can I expect from Razorpay?", ""),
    (
        "Offer from Gojek Singapore: 9.5k SGD per month, 2 months bonus, 60k SGD RSU over 4 years",
        "company=Gojek currency=SGD base=9500 base.period=month equity.total=60k equity.years=4",
    ),
    (
        "A$165k + super, Sydney, Canva, senior engineer. Equity A$120k over 4 yrs",
        "company=Canva currency=AUD base=165k equity.total=120k equity.years=4",
    ),
    ("I'm making 98k now and want at least 120k before I move.", ""),
    (
        "Negotiated from 150 to 165 base, sign-on went from 20 to 35. Equity unchanged at 180k over four years. Adobe, San Jose.",
        "company=Adobe base=165k sign_on.total=35k equity.total=180k equity.years=4",
    ),
    (
        "Startup offer: $150k base and 0.4% equity, 4 year vest 1 year cliff",
        "base=150k equity.percent=0.4 equity.years=4",
    ),
    ("30,000 options at a strike of $1.20, base $140,000, remote", "base=140k equity.units=30000"),
    (
        "**Company:** PhonePe\n**Role:** Software Engineer\n**Base:** 24 LPA\n**Variable:** 10%\n**ESOP:** 10L (4 years)\n**Relocation:** 1L",
        "company=PhonePe base=24L bonus.percent=10 equity.total=10L equity.years=4 relocation=1L",
    ),
    (
        "Facebook E5 offer: 205k base, 15% bonus, 700k RSUs/4 years, 75k sign-on. MPK.",
        "company=Facebook level=E5 base=205k bonus.percent=15 equity.total=700k equity.years=4 sign_on.total=75k",
    ),
    (
        "base salary is 133,000 USD, annual target bonus 12%, one-time sign-on 18,000, RSU grant valued at 96,000 vesting over 4 years",
        "currency=USD base=133k bonus.percent=12 sign_on.total=18k equity.total=96k equity.years=4",
    ),
    (
        "Position: Data Scientist\nCompany: Zalando\nLocation: Berlin\nSalary: 72k\nSigning: 5k\nStocks: 10k per year",
        "company=Zalando currency=EUR base=72k sign_on.total=5k equity.yearly=10k",
    ),
    (
        "Just accepted! Total comp 188k (152 base, 10% bonus, 80k stock over 4y). Intuit, San Diego.",
        "company=Intuit base=152k bonus.percent=10 equity.total=80k equity.years=4 total_comp=188k",
    ),
    ("My counter offer: my current company matched with 175k base and 50k retention bonus.", "base=175k"),
    ("Can't believe houses here go for 1.2M, with a 6% mortgage that's 7k a month", ""),
    ("Series C startup, raised 80M, 300 people. They pay 155k + options. Verbal only so far.", "base=155k"),
    (
        "We're looking for a nurse in Tampa. Pay: $38 - $46 per hour, sign on bonus $5,000",
        "currency=USD base=38..46 base.period=hour sign_on.total=5k",
    ),
    (
        "Uber L5A Amsterdam\nBase €115k\nRSU $320k / 4 years\nBonus €17k",
        "company=Uber currency=EUR base=115k equity.total=320k equity.years=4 bonus.amount=17k",
    ),
    (
        "Total package 48 LPA: base 35, stocks 10 per year, bonus 3. Hyderabad, Salesforce MTS",
        "company=Salesforce currency=INR base=35L equity.yearly=10L bonus.amount=3L total_comp=48L",
    ),
    ("TC or GTFO: 250k\n\nHow do I prepare for system design at Stripe? Have an onsite next week.", ""),
    (
        "received verbal offer, base 148,500; target bonus 18%; LTI 40,000 annually; relocation lump sum 12,500",
        "base=148500 bonus.percent=18 equity.yearly=40k relocation=12500",
    ),
    ("Base: $120K, Bonus: $12K, RSU: $0, Sign on: $0", "base=120k bonus.amount=12k"),
    ("they offered 14k PLN gross per month on UoP or 18k PLN b2b", "currency=PLN base=14k base.period=month"),
    (
        "Got an offer for 650 000 SEK a year in Stockholm from Klarna",
        "company=Klarna currency=SEK base=650k location=Stockholm",
    ),
    (
        "₪32k a month at Wix in Tel Aviv, RSUs worth $60k over 4 years",
        "company=Wix currency=ILS base=32k base.period=month equity.total=60k equity.years=4",
    ),
    ("What is the usual signing bonus at Goldman for a VP? I heard 50k-75k.", ""),
    (
        "New grad SWE offers:\n\nBloomberg - NYC - 158k base, 10k sign on, 15k relocation, ~12k bonus\n\nTwo Sigma - NYC - 165k base, 50k sign on, 60k guaranteed bonus",
        "company=Bloomberg base=158k sign_on.total=10k relocation=15k bonus.amount=12k || company=Two_Sigma base=165k sign_on.total=50k bonus.amount=60k",
    ),
    ("salary 85k\nbonus 10%\n401k match 6%\npto 25 days\nsign on 7.5k", "base=85k bonus.percent=10 sign_on.total=7500"),
    (
        "I have 5 YOE and make 130k. Offer on the table is 150k + 20% bonus (fintech, Chicago).",
        "base=150k bonus.percent=20 location=Chicago",
    ),
    (
        "Nvidia IC3: base 190, RSU 260 total, sign-on 30, Santa Clara. Current TC 230.",
        "company=Nvidia level=IC3 base=190k equity.total=260k sign_on.total=30k",
    ),
    ("Got lowballed: 95k for a senior role in Boston at Wayfair", "company=Wayfair base=95k location=Boston"),
    (
        "base 2.1 Cr? no way lol. Real number: 62 LPA base + 40L RSU per year at Rubrik",
        "company=Rubrik base=62L equity.yearly=40L",
    ),
    ("Comp is 175k base, 20-25% bonus and 100k/yr in stock", "base=175k bonus.percent=20..25 equity.yearly=100k"),
    (
        "Apple ICT4, 210k + 15% + 480k/4 + 40k sign-on",
        "company=Apple level=ICT4 base=210k bonus.percent=15 equity.total=480k equity.years=4 sign_on.total=40k",
    ),
    ("Our burn is 300k a month and revenue 50k, investors want 5x. Should we hire a CFO?", ""),
    (
        "Stipend: 80k/month\nDuration: 6 months\nCompany: Atlassian\nRole: SDE Intern",
        "company=Atlassian base=80k base.period=month",
    ),
    (
        "offer details - base - 27L, variable - 3L, joining bonus - 2L, stocks - 20k$ over 4 years, Expedia Gurgaon",
        "company=Expedia currency=INR base=27L bonus.amount=3L sign_on.total=2L equity.total=20k equity.years=4",
    ),
    (
        "Deloitte consultant DC 92k base 8k sign on 5% bonus",
        "company=Deloitte base=92k sign_on.total=8k bonus.percent=5",
    ),
    (
        "C$118k base at Shopify, remote Canada, plus C$40k stock yearly",
        "company=Shopify currency=CAD base=118k equity.yearly=40k",
    ),
    ("Would you leave a 300k job for a 350k one with worse WLB?", ""),
    (
        "ByteDance 2-1 Singapore: base S$168k, bonus 3 months, RSU $90k over 4 years (15/25/25/35)",
        "company=ByteDance currency=SGD base=168k equity.total=90k equity.years=4 equity.schedule=[15,25,25,35]",
    ),
)
