"""What real posts taught: each a rule of the reader, told in a text of its own."""

# ruff: noqa: E501 - a text stands in one line

TEXTS = (
    (
        "funding is nobody's pay",
        "Quarrel (Series B, $40M) | Backend Engineer | Lisbon | full-time, equity and a good salary",
        "",
    ),
    (
        "two jobs in an advertisement",
        "Tinwhistle | REMOTE (US) | * Senior Go Engineer - $170k-$200k, 0.1%-0.3% * Product Designer - $120k-$150k, 0.05%-0.1%",
        "base=170k..200k equity.percent=0.1..0.3 || base=120k..150k equity.percent=0.05..0.1",
    ),
    ("paid thirteen times", "Offer in Zürich: 8'900 x 13 CHF, no bonus", "currency=CHF base=8900 base.period=month"),
    (
        "per month by its letters",
        "offer from Adyen: 6.200 bruto p/m x12, all in about 80k",
        "base=6200 base.period=month total_comp=80k",
    ),
    (
        "a base is paid like its total",
        "Offer for Dubai. Basic AED 14,000, housing 6,000, total AED 24,000 per month",
        "currency=AED base=14000 base.period=month total_comp=24000",
    ),
    (
        "a stake beside the pay",
        "They offered me 125k and 0.8%, 4 year vest",
        "base=125k equity.percent=0.8 equity.years=4",
    ),
    (
        "a base with parts on top",
        "Oliver Wyman offer: 168 + 25 sign on + 15% bonus",
        "base=168k bonus.percent=15 sign_on.total=25k",
    ),
    (
        "two ways to one job",
        "They let me choose: (a) $140k and 0.5%, or (b) $120k and 0.9%",
        "base=140k equity.percent=0.5 || base=120k equity.percent=0.9",
    ),
    (
        "a second pay behind vs",
        "contract offer $82/hr vs FTE 150k + 10% bonus",
        "base=82 base.period=hour || base=150k bonus.percent=10",
    ),
    (
        "the manager's counter",
        "I have an offer from Datadog: 180k base, 20k sign on. Today my manager said they can do 172k",
        "company=Datadog base=180k sign_on.total=20k || base=172k",
    ),
    (
        "talk of others far from the figure",
        "Asana is giving me 190k base and 90k RSU over 4 years, the team is small and the office is nice, no complaints from what I hear",
        "company=Asana base=190k equity.total=90k equity.years=4",
    ),
    ("only supposed", "Let's say the offer is 200k base and 100k RSU. In year one they pay 225k.", ""),
    (
        "a signature under a question",
        "How is the culture at Asana? I read mixed reviews.\n\nTC: 250k (180 + 70 paper money), 6 yoe",
        "",
    ),
    ("years before the total", "Is the on-call bad at Lyft?YOE 7 TC 240k (150 base)", ""),
    (
        "a total less than the base is the writer's",
        "Two weeks to decide. Uber offers 36 fixed + 15% bonus. TC: 29 LPA @ Samsung",
        "company=Uber base=36L bonus.percent=15",
    ),
    (
        "by the hour and by the year",
        "Estee offers 31.50/hr with overtime. A recruiter from Schneider quoted me 88k a year",
        "base=31.5 base.period=hour || company=Schneider base=88k",
    ),
    (
        "shares named by their kind",
        "New job: 210k base, 120k ISO shares, 4 year vest",
        "base=210k equity.units=120000 equity.years=4",
    ),
    (
        "a grant counted in shares",
        "AMZN L5 offer: base 160, sign on 60/40, 120 RSUs 5/15/40/40",
        "base=160k sign_on.total=100k sign_on.by_year=[60000,40000] equity.units=120 equity.years=4 equity.schedule=[5,15,40,40]",
    ),
    (
        "small change beside an hourly pay",
        "Intern offer from Garmin: 36/hr, 900 for relocation",
        "company=Garmin base=36 base.period=hour relocation=900",
    ),
    (
        "fixed and variable by a letter",
        "Swiggy offer 31F + 3.1V, JB 4",
        "company=Swiggy base=31L bonus.amount=310000 sign_on.total=4L",
    ),
    (
        "a comma for a point",
        "Angebot: 72.000 brutto fix, VSOP 0,15% über 4 Jahre",
        "base=72000 equity.percent=0.15 equity.years=4",
    ),
    (
        "rupees written out need no lakh",
        "Offer: fixed 14,00,000 L, stocks 6,00,000 L",
        "currency=INR base=14L equity.total=6L",
    ),
    (
        "a CTC that is fixed",
        "Offer from Cred, CTC (fixed) - 24 LPA, variable 3L, total 27 LPA",
        "company=Cred base=24L bonus.amount=3L total_comp=27L",
    ),
    (
        "an annual fixed CTC",
        "offer letter: Annual Fixed CTC - 12,50,000, Variable pay - 1,50,000, Total CTC - 14,00,000",
        "base=1250000 bonus.amount=150000 total_comp=14L",
    ),
    ("a total that goes down", "Refreshers were small, so my TC goes down 35k next year", ""),
    (
        "what an amount was raised by",
        "Offer: base 30L, sign on 5L. Negotiated, sign on increased by 1L",
        "base=30L sign_on.total=5L",
    ),
    ("about so many years", "Salary: 92k, signing bonus 8k, some stock after 4ish years", "base=92k sign_on.total=8k"),
    (
        "the parts of a sign-on",
        "We offer you a base salary of $150,000 and a sign-on bonus of $30,000, of which $20,000 is paid now and $10,000 after a year",
        "base=150k sign_on.total=30k sign_on.by_year=[20000,10000]",
    ),
    (
        "names behind the slashes",
        "IC4 offer 168/12/290 (base/bonus/stock) plus 35k sign",
        "base=168k bonus.amount=12k equity.total=290k sign_on.total=35k",
    ),
    (
        "a vest among slashes",
        "offer: 205/15%/560 (40/30/20/10)/25",
        "base=205k bonus.percent=15 equity.total=560k equity.years=4 equity.schedule=[40,30,20,10] sign_on.total=25k",
    ),
    (
        "options counted",
        "option 1: $128k and 0.4%. option 2: $112k and 0.6%",
        "base=128k equity.percent=0.4 || base=112k equity.percent=0.6",
    ),
    (
        "a vest by half-years",
        "offer: base 28L, RSU 20 units (5%, 15%, then 20% every 6 months)",
        "base=28L equity.units=20 equity.years=4 equity.schedule=[5,15,40,40]",
    ),
    (
        "ranges of nobody in particular",
        "Data points for seniors:\nTier 1: 50-65L base\nTier 2: 36-48L base\nService: 15-24L fixed",
        "",
    ),
    ("no offer yet", "What would be in hand for someone with 15 LPA fixed? Just curious, no offer yet", ""),
    ("somebody else's offer", "Should I ask for more? Somebody here got 60 base + 70L stocks last year", ""),
    ("a day before its month", "Offer 140k base, 10% bonus, start on 3 October", "base=140k bonus.percent=10"),
    (
        "two sign-ons with a plus",
        "Offer: 150k base, 40k + 25k sign on",
        "base=150k sign_on.total=65k sign_on.by_year=[40000,25000]",
    ),
    ("years that are experience", "Got 175k base and 30k rsu/yr from Nvidia with 6 yoe", "base=175k equity.yearly=30k"),
    (
        "a range of the bonus",
        "offer: 118 base, 110 stock/4yrs, sign on 20, bonus 0-20",
        "base=118k bonus.percent=0..20 equity.total=110k equity.years=4 sign_on.total=20k",
    ),
    (
        "a vest before the next part",
        "offer: 200 base, rsu 500k vesting 40/30/20/10, 40 sign on",
        "base=200k equity.total=500k equity.years=4 equity.schedule=[40,30,20,10] sign_on.total=40k",
    ),
    (
        "the dollars of the text's place",
        "Canva offer in Sydney: $170k base. Second offer, $160k base and 10% bonus",
        "currency=AUD base=170k || currency=AUD base=160k bonus.percent=10",
    ),
    (
        "more told of an earlier offer",
        "TD offers 120k base, 10% bonus. Shopify offers 140k base. TD also adds 8k sign on",
        "company=TD base=120k bonus.percent=10 sign_on.total=8k || company=Shopify base=140k",
    ),
    (
        "a key with its value is no heading",
        "current: product company, Pune\n\n1. Navi - 30L base\n2. Cred - 33L base, 4L joining",
        "base=30L || base=33L sign_on.total=4L",
    ),
    (
        "a lecture",
        "If you get 180 base, push for 200 and 30k sign on. You lose nothing by asking, your recruiter expects it.",
        "",
    ),
    ("pay of a relative", "my cousin is at Openai on 300 base and 600k equity, i am at 145", ""),
    (
        "what a friend got",
        "They lowballed me: 27L base, 3L joining bonus, and my friend got 33L base",
        "base=27L sign_on.total=3L",
    ),
    (
        "what the base was moved from",
        "Offer: base 31L, RSU 20L over 4 years. The base was moved from 28.5",
        "base=31L equity.total=20L equity.years=4",
    ),
    ("a schedule of work", "Offer: 96K, 6K sign on, 9/80 schedule", "base=96k sign_on.total=6k"),
    (
        "a percentage among slashes",
        "Lyft offer: 190 base/120k a yr rsu/15%/20 sign",
        "company=Lyft base=190k equity.yearly=120k bonus.percent=15 sign_on.total=20k",
    ),
    (
        "a lecture of one who has seen it",
        "Don't ask for 220 base, the band caps at 195. You can move RSU, 100-140k is normal, I've seen 180. Sign on 20k tops.",
        "",
    ),
    (
        "what was turned down was offered",
        "I turned down 200/15%/500 from Snap",
        "base=200k bonus.percent=15 equity.total=500k",
    ),
    (
        "a list by bare numbers",
        "2 offers\n1 Airbnb 205/15%/500\n2 Figma 215, no bonus, 2400 shares",
        "company=Airbnb base=205k bonus.percent=15 equity.total=500k || company=Figma base=215k equity.units=2400",
    ),
    (
        "a pair of which one part has its name",
        "Salary: 99k\nRelocation/Signing Bonus: 4k relo, 20k first year 15k second year",
        "base=99k relocation=4k sign_on.total=35k sign_on.by_year=[20000,15000]",
    ),
    (
        "a cliff and the years behind it",
        "165k base, 200k RSU vesting 25% after 1 year then quarterly over the next 3 years",
        "base=165k equity.total=200k equity.years=4 equity.schedule=[25,25,25,25]",
    ),
    (
        "a cliff and the months behind it",
        "base 150k, 180k RSU, 25% after one year, then monthly for the remaining 36 months",
        "base=150k equity.total=180k equity.years=4 equity.schedule=[25,25,25,25]",
    ),
    (
        "a cliff of a fifth",
        "base 150k, options 200k, 20% after the first year, then monthly over 4 years",
        "base=150k equity.total=200k equity.years=5 equity.schedule=[20,20,20,20,20]",
    ),
    (
        "a grant told year by year",
        "Base 150k; stock $60k in year 1, $30k in year 2, $10k in year 3",
        "base=150k equity.total=100k equity.years=3 equity.schedule=[60,30,10]",
    ),
    (
        "two employers behind two figures",
        "152k from Ally, 160k from Capital One",
        "company=Ally base=152k || company=Capital_One base=160k",
    ),
    ("no bonus takes no base", "no bonus 150k base", "base=150k"),
    ("the writer's total under a question", "How to prepare? TC 210k, L5", ""),
    (
        "a choice of two",
        "They said either 150k with 20k sign-on or 158k without",
        "base=150k sign_on.total=20k || base=158k",
    ),
    (
        "a price of one share is no grant",
        "160k base, 15,000 shares at $40 a share over 4 years",
        "base=160k equity.units=15000 equity.years=4",
    ),
    ("a price each", "150k base, 1,200 RSUs at $85 each", "base=150k equity.units=1200"),
    ("a bonus is no cliff", "base 150k, 20% bonus after one year, then quarterly", "base=150k bonus.percent=20"),
    (
        "no vest of centuries",
        "base 150k, 200k RSU, 25% after 1 year, then monthly over 9999999 months",
        "base=150k equity.total=200k",
    ),
)
