"""What was once misread, in at least two wordings each."""

TEXTS = (
    (
        "sign-on split over two years",
        "150k base, 30k sign on split over two years",
        "base=150k sign_on.total=30k sign_on.spread=[1,1]",
    ),
    (
        "sign-on half and half",
        "Base 150k. Signing bonus of 40k, paid half in year one and half in year two.",
        "base=150k sign_on.total=40k sign_on.spread=[1,1]",
    ),
    (
        "sign-on in shares",
        "Base 150k, sign on 40k, 60% in year one and 40% in year two",
        "base=150k sign_on.total=40k sign_on.spread=[60,40]",
    ),
    (
        "sign-on each year",
        "120k base, 25k sign on each year for two years",
        "base=120k sign_on.total=50k sign_on.by_year=[25k,25k]",
    ),
    (
        "sign-on with years to stay",
        "120k base, 25k sign on, clawback if I leave within 2 years",
        "base=120k sign_on.total=25k",
    ),
    (
        "schedule that makes more than a hundred",
        "base 150k, RSU 200k 10/20/30/50 over 4 years",
        "base=150k equity.total=200k equity.years=4 equity.schedule=[10,20,30,50]",
    ),
    (
        "schedule that makes more, said to vest",
        "Base 140k, stock 100k vesting 20/20/30/40",
        "base=140k equity.total=100k equity.years=4 equity.schedule=[20,20,30,40]",
    ),
    (
        "schedule that makes less",
        "170k base, 240k RSUs vesting over 4 years: 20/20/20/30",
        "base=170k equity.total=240k equity.years=4 equity.schedule=[20,20,20,30]",
    ),
    ("bonus above the base", "150k base, 250% bonus", "base=150k bonus.percent=250"),
    ("bonus above the base, first", "Trading firm, bonus target 150%, base salary 200k", "base=200k bonus.percent=150"),
    ("share of the bonus", "Base 60k, performance bonus 7k (up to 150%)", "base=60k bonus.amount=7k"),
    ("power of ten", "base 1e309", ""),
    ("power of ten beside money", "base 1e5, bonus 10k", "bonus.amount=10k"),
    (
        "stock in pounds, base in none",
        "150k base, £36k RSU",
        "currency=USD base=150k equity.total=36k other.equity=GBP",
    ),
    (
        "stock in euros, base in none",
        "Base: 150k\nRSU: €36k over 4 years",
        "currency=USD base=150k equity.total=36k equity.years=4 other.equity=EUR",
    ),
    (
        "base in euros, stock in dollars",
        "€85k base and $40k RSU",
        "currency=EUR base=85k equity.total=40k other.equity=USD",
    ),
    (
        "two competing offers by letter",
        "Offer A from Acme: 150k base, in writing. Offer B from Globex: 160k base, verbal only.",
        "base=150k written=True || base=160k written=False",
    ),
    (
        "two competing offers by name",
        "I have two offers. Acme (in writing): 150k base + 10% bonus. Globex (verbal): 160k base.",
        "base=150k bonus.percent=10 written=True || base=160k written=False",
    ),
    ("Indian employer, total", "TCS, 52 lakh total", "company=TCS total_comp=52L"),
    ("Indian employer, offered", "TCS offered 52 lakh total", "company=TCS total_comp=52L"),
    ("Indian employer, small letters", "tcs offer: 9 lpa fixed", "company=tcs base=9L"),
    (
        "deadline with its weekday",
        "Offer from Stripe: 200k base. Deadline is Friday March 14, 2026.",
        "company=Stripe base=200k deadline=2026-03-14",
    ),
    (
        "deadline with its weekday before",
        "Please reply by Friday, 14 March 2026. Base 90k.",
        "base=90k deadline=2026-03-14",
    ),
    ("deadline in numbers", "Base 90k. The offer expires on 14.03.2026", "base=90k deadline=2026-03-14"),
    ("deadline by weekday alone", "Base 90k. Deadline Friday.", "base=90k deadline=Friday"),
    (
        "deadline that can be read in two ways",
        "Base 90k. The offer expires on 03/04/2026",
        "base=90k deadline=03/04/2026",
    ),
    (
        "rupees in Indian grouping",
        "Total CTC is ₹97,41,225 with base ₹60,00,000",
        "currency=INR base=60L total_comp=9741225",
    ),
    ("rupees by their grouping alone", "My company has matched: 97,41,225 total", "currency=INR total_comp=9741225"),
    ("what another employer pays", "They offered 150k. Google pays 155k for this.", "base=150k"),
    (
        "what they pay to others",
        "They pay 155k to their seniors. My offer is 128k with 8% bonus.",
        "base=128k bonus.percent=8",
    ),
    (
        "what they pay on top",
        "Meta offered me 180k, they pay 20k bonus as well",
        "company=Meta base=180k bonus.amount=20k",
    ),
    (
        "from triple to triple",
        "offer went from 165/200/20 to 172/240/30",
        "base=172k equity.total=240k sign_on.total=30k",
    ),
    (
        "from triple to triple by an arrow",
        "Negotiated my offer: 150/160/10 -> 158/190/25",
        "base=158k equity.total=190k sign_on.total=25k",
    ),
    (
        "triple that moved up",
        "Lyft moved from 180/300/25 to 186/340/40 (base, rsu, sign on)",
        "base=186k equity.total=340k sign_on.total=40k",
    ),
    ("pay in hand beside the offer", "Offer: 12 LPA, in hand 82k per month", "base=12L"),
    (
        "pay in hand named a salary",
        "In hand salary 82k per month, CTC 12 LPA at Wipro offer",
        "company=Wipro total_comp=12L",
    ),
    ("comp and bonus", "Comp: 168k + 22k bonus", "base=168k bonus.amount=22k"),
    ("compensation and stock", "Compensation is 150k + 30k RSU per year", "base=150k equity.yearly=30k"),
    ("came up to", "They came up to 160", "base=160k"),
    ("countered at", "They offered 150k base, I asked for 170 and they countered at 160", "base=160k"),
    ("bumped to", "They bumped base to 160", "base=160k"),
    (
        "bumped from a first figure",
        "First offer was 148k base, HR bumped it to 160k base after my counter",
        "base=160k",
    ),
    (
        "counter of the present employer beside the new offer",
        "My current employer countered with 68k. The new company offered 65k plus 10% bonus.",
        "base=68k || base=65k bonus.percent=10",
    ),
    (
        "one job at two places",
        "GitLab gave me two choices: remote at 158k or San Francisco hybrid at 184k.",
        "base=158k location=remote || base=184k location=San_Francisco",
    ),
    ("a denied bonus takes no figure", "62 000 kr per month, no bonus", "base=62k base.period=month"),
    ("a level after a lost space", "Twilio offerL4 with base 176k", "level=L4 base=176k"),
)
