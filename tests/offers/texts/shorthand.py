"""Forum shorthand and one-liners."""

# ruff: noqa: E501 - a text stands in one line

TEXTS = (
    (
        "base, split sign-on, stock",
        "MS L63 165/50(30,20)/200k",
        "company=MS level=L63 base=165k sign_on.total=50k sign_on.by_year=[30k,20k] equity.total=200k",
    ),
    (
        "base, sign-on with a plus, units",
        "had this offer - 175k / 125 + 95 / 80 units",
        "base=175k sign_on.total=220k sign_on.by_year=[125k,95k] equity.units=80",
    ),
    (
        "base, bonus, stock",
        "Google L5 offer 190/15%/600",
        "base=190k bonus.percent=15 equity.total=600k company=Google",
    ),
    ("names before the slashes", "base/bonus/stock: 170/20/300", "base=170k bonus.amount=20k equity.total=300k"),
    ("names after the figures", "180k base/300k rsu/50k sign on", "base=180k equity.total=300k sign_on.total=50k"),
    (
        "total and what it is made of",
        "TC 250 (160/60/30)",
        "total_comp=250k base=160k equity.yearly=60k bonus.amount=30k",
    ),
    (
        "two slots with a percentage of the company",
        "seed stage, 150k/0.75%, should I take the offer?",
        "base=150k equity.percent=0.75",
    ),
    ("bare base and RSU", "Offer: 185 base, 95 RSU/yr, 25 sign on", "base=185k equity.yearly=95k sign_on.total=25k"),
    (
        "plus signs",
        "Apple ICT3 offer: 160k + 12% + 200k/4 + 20k sign on",
        "company=Apple base=160k bonus.percent=12 equity.total=200k equity.years=4 sign_on.total=20k",
    ),
    (
        "abbreviations",
        "Base: 172, SO: 30, RSU: 310/4, TC: 279",
        "base=172k equity.total=310k equity.years=4 total_comp=279k sign_on.total=30k",
    ),
    (
        "comma list without colons",
        "155 base, 10% bonus, 120 rsu, 15 sign on",
        "base=155k bonus.percent=10 equity.total=120k sign_on.total=15k",
    ),
    ("with w/", "145k w/ 10% bonus and 15k signing", "base=145k bonus.percent=10 sign_on.total=15k"),
    (
        "semicolons",
        "TC- 435K; Base -160K; Sign-on-250/185; RSUs- 160. got the offer today",
        "total_comp=435k base=160k sign_on.total=435k sign_on.by_year=[250k,185k] equity.units=160",
    ),
    (
        "stock over years with a slash",
        "Base 200 / RSU 400 over 4 / sign on 50",
        "base=200k equity.total=400k equity.years=4 sign_on.total=50k",
    ),
    (
        "a total and the offer word",
        "I have just received an offer from AWS as an SDE II, around $330,000 total compensation.",
        "company=AWS total_comp=330k level=II",
    ),
    ("an old offer", "Years ago I got an offer from IBM in Durham, TC: 71k. True story.", "company=IBM total_comp=71k"),
    ("a counter that came in", "counter accepted! was 130 -> now 142k + 15k sign on", "base=142k sign_on.total=15k"),
    ("they came up", "They came up to 160k after my counter", "base=160k"),
    ("they came up, bare", "they came up to 160", "base=160k"),
    (
        "initial and final",
        "Initial offer: base 150k, sign on 10k. Final offer: base 158k, sign on 20k.",
        "base=158k sign_on.total=20k",
    ),
    (
        "from to",
        "Negotiated base from 150k to 158k and RSU stays 100k over 4 years",
        "base=158k equity.total=100k equity.years=4",
    ),
    ("a correction", "actually base is 155k, RSU 40k over 4 years", "base=155k equity.total=40k equity.years=4"),
    ("one field", "base is 155k", "base=155k"),
    ("one field, the grant", "RSU is 48k total over 4 years", "equity.total=48k equity.years=4"),
    ("one field, the sign-on", "sign-on went up to 25k", "sign_on.total=25k"),
    (
        "in one breath",
        "hi so I got 150 base 36 rsu over 4 and 33 bonus from ally in charlotte",
        "base=150k equity.total=36k equity.years=4 bonus.amount=33k location=charlotte",
    ),
    (
        "two offers in a chat",
        "Ally offered me 150k base, 36k RSU over 4 years, 22% bonus, Charlotte, senior security engineer; Capital One is at 205k TC in writing",
        "company=Ally role=senior_security_engineer location=Charlotte base=150k equity.total=36k equity.years=4 bonus.percent=22 || company=Capital_One total_comp=205k written=True",
    ),
    (
        "versus",
        "Google 180k base + 300k RSU vs Meta 190k base + 350k RSU",
        "company=Google base=180k equity.total=300k || company=Meta base=190k equity.total=350k",
    ),
    (
        "letters",
        "A: Stripe 200k base, 15% bonus. B: Plaid 190k base, 400k options",
        "company=Stripe base=200k bonus.percent=15 || company=Plaid base=190k equity.units=400k",
    ),
    (
        "company behind the figure",
        "205k TC at Capital One, in writing",
        "company=Capital_One total_comp=205k written=True",
    ),
    ("unknown employer", "Offer from Initrode: 140k base, 10% bonus", "company=Initrode base=140k bonus.percent=10"),
    (
        "unknown employers as headings",
        "Foobar: 120k base, 10k bonus\nBazcorp: 130k base, no bonus",
        "company=Foobar base=120k bonus.amount=10k || company=Bazcorp base=130k",
    ),
    (
        "unnamed figures of two employers",
        "Initech 280k, Hooli 290k plus 15k signing. Which offer?",
        "company=Initech base=280k || company=Hooli base=290k sign_on.total=15k",
    ),
    ("verbal", "verbal offer of 128k base from Cisco", "company=Cisco base=128k written=False"),
    (
        "days to decide",
        "offer: 150k base, 10% bonus. I have 3 days to decide",
        "base=150k bonus.percent=10 deadline=3_days",
    ),
    ("guaranteed", "base 165k, guaranteed bonus 50k", "base=165k bonus.amount=50k bonus.guaranteed=True"),
    (
        "clawback",
        "base 165k, sign-on 20k with a 12 month clawback",
        "base=165k sign_on.total=20k sign_on.clawback=True",
    ),
    ("private", "base 165k, RSU 200k over 4 years (private company)", "base=165k equity.total=200k equity.years=4"),
    (
        "everything in lower case",
        "got offer from flipkart sde2 blr base 28 lpa esops 20l over 4 yrs jb 3l",
        "company=flipkart base=28L equity.total=20L equity.years=4 sign_on.total=3L",
    ),
    (
        "bare lakhs in a line",
        "fixed 65, joining 8, RSU 20/yr, total 95 LPA",
        "base=65L sign_on.total=8L equity.yearly=20L total_comp=95L",
    ),
    (
        "stock in dollars beside lakhs",
        "Tc 34 lpa at msft l61 (stocks 40k in 4 yrs + 24 base), got the offer last week",
        "total_comp=34L equity.total=40k equity.years=4 base=24L",
    ),
    (
        "typos",
        "base slary 145k, rsus 100k ovr 4 yrs, singing bonus 10k",
        "base=145k equity.total=100k equity.years=4 sign_on.total=10k",
    ),
    ("years directly behind", "RSU 200k 4yr, base 170k", "equity.total=200k equity.years=4 base=170k"),
    (
        "question around it",
        "Is 150k base + 10% bonus + 20k sign on good for a new grad in NYC?",
        "base=150k bonus.percent=10 sign_on.total=20k location=NYC",
    ),
    (
        "hourly contract",
        "Insight Global offered me $65/hr on W2 for a 6 month contract in Charlotte",
        "base=65 base.period=hour",
    ),
    (
        "monthly in Singapore",
        "Grab: 11.5k SGD/month, 15% bonus, 30k USD RSU over 4 years",
        "company=Grab base=11.5k base.period=month bonus.percent=15 equity.total=30k equity.years=4 other.equity=USD",
    ),
    ("remote ad", "Hiring: Senior Rust Engineer | Remote (EU) | €80k-€110k", "base=80k..110k currency=EUR"),
    (
        "ad with a range",
        "Senior Site Reliability Engineer - New York, NY. Pay range is [145k - 185k], equity 0.05%",
        "base=145k..185k equity.percent=0.05",
    ),
    (
        "ad with pay per hour",
        "Nurse wanted in Tampa. Pay: $38 - $46 per hour plus $5,000 sign-on bonus",
        "base=38..46 base.period=hour sign_on.total=5k",
    ),
    (
        "ad with bars",
        "Acme | Backend Engineer | Berlin | ONSITE | €65,000 - €80,000",
        "company=Acme base=65k..80k currency=EUR location=Berlin",
    ),
)
