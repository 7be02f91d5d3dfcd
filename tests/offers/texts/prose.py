"""Longer talk with an offer in it."""

# ruff: noqa: E501 - a text stands in one line

TEXTS = (
    (
        "offer and present pay in prose",
        "I'm at Oracle making 160k. Snowflake just offered me 195k base, 15% bonus and 400k in RSUs over 4 years. Worth the switch?",
        "company=Snowflake base=195k bonus.percent=15 equity.total=400k equity.years=4",
    ),
    (
        "present pay after",
        "Got 120k base from Acme with a 10k signing bonus. I make 95k today.",
        "base=120k sign_on.total=10k",
    ),
    (
        "giving up present pay",
        "Google offered L4: base 165k, bonus 15%, RSU 200k/4. Should I leave my current 250k TC for it?",
        "company=Google level=L4 base=165k bonus.percent=15 equity.total=200k equity.years=4",
    ),
    (
        "asked and answered",
        "I asked for 180k and they came back with 172k base plus 15k signing.",
        "base=172k sign_on.total=15k",
    ),
    (
        "first offer, then more",
        "They first offered 110k. I countered and they raised it to 118k with a 5k sign on.",
        "base=118k sign_on.total=5k",
    ),
    (
        "counter of the present employer",
        "I resigned and my company made a counter offer: 150k base and a 10% bonus.",
        "base=150k bonus.percent=10",
    ),
    (
        "range in the market and the offer",
        "Levels says 150-170k for this level. They offered 148k base and 20k RSU per year.",
        "base=148k equity.yearly=20k",
    ),
    (
        "friend and own offer",
        "My friend got 200k. I was offered 170k base, 10% bonus by Intuit.",
        "company=Intuit base=170k bonus.percent=10",
    ),
    (
        "startup and its funding",
        "The startup raised 40M in series B. They offer 155k base and 0.3% equity.",
        "base=155k equity.percent=0.3",
    ),
    (
        "company size and offer",
        "The company has 10k employees and offers $98,000 plus a 5% bonus.",
        "base=98k bonus.percent=5",
    ),
    (
        "TC signature under an offer",
        "Got an offer: base 175k, RSU 250k over 4 years, sign on 20k. Fair?\n\nTC: 160k\nYOE: 5",
        "base=175k equity.total=250k equity.years=4 sign_on.total=20k",
    ),
    (
        "offer by role",
        "I was offered a Senior Data Scientist role at Wayfair in Boston for 168k base.",
        "company=Wayfair role=Senior_Data_Scientist location=Boston base=168k",
    ),
    (
        "ended in a question",
        "Spotify is offering 85k euros base in Stockholm with 10% bonus, is it good?",
        "company=Spotify base=85k currency=EUR bonus.percent=10",
    ),
    (
        "salary then extras in the next sentence",
        "Offered $132,000 as base. There's also a 12% bonus. RSUs are $60,000 over 4 years. Sign-on is $10,000.",
        "base=132k bonus.percent=12 equity.total=60k equity.years=4 sign_on.total=10k",
    ),
    (
        "new offer named new",
        "Current: Cerner (Kansas) 80K TC. New: Synopsys (NYC) 115K base, 10% bonus",
        "company=Synopsys base=115k bonus.percent=10 location=NYC",
    ),
    (
        "two offers in prose",
        "Two offers on the table. Uber: 180k base and 300k RSU over 4 years. Lyft: 185k base and 250k RSU over 4 years.",
        "company=Uber base=180k equity.total=300k equity.years=4 || company=Lyft base=185k equity.total=250k equity.years=4",
    ),
    (
        "offer from and from",
        "I have an offer from Cisco for 140k base and one from Juniper for 150k base.",
        "company=Cisco base=140k || company=Juniper base=150k",
    ),
    (
        "three offers",
        "Amazon: base 160k, sign on 80k. Meta: base 170k, sign on 50k. Apple: base 165k, sign on 30k.",
        "company=Amazon base=160k sign_on.total=80k || company=Meta base=170k sign_on.total=50k || company=Apple base=165k sign_on.total=30k",
    ),
    (
        "TC of two employers",
        "Offers from Flipkart and Microsoft. TC at Flipkart 40 LPA. TC at Microsoft 45 LPA.",
        "company=Flipkart total_comp=40L || company=Microsoft total_comp=45L",
    ),
    (
        "TC of the present employer and of the offer",
        "I work at Amazon. I have an offer from Uber. Tc at amazon: 64 LPATc at uber: 80 LPA",
        "company=uber total_comp=80L",
    ),
    (
        "accepted",
        "Accepted Datadog! 182k base, 35k sign-on, 380k RSU/4 years. NYC.",
        "company=Datadog base=182k sign_on.total=35k equity.total=380k equity.years=4 location=NYC",
    ),
    (
        "rounded words",
        "They are offering roughly 150k base with around 20k bonus and about 30k in stock every year.",
        "base=150k bonus.amount=20k equity.yearly=30k",
    ),
    (
        "hourly in prose",
        "Contract role through an agency pays $72 per hour, no benefits, they sent the offer today.",
        "base=72 base.period=hour",
    ),
    (
        "euro prose",
        "Zalando offers me 72k base plus 8k bonus in Berlin.",
        "company=Zalando base=72k bonus.amount=8k currency=EUR location=Berlin",
    ),
    (
        "pounds prose",
        "Monzo has offered £95,000 with £40,000 of options over 4 years, London.",
        "company=Monzo base=95k equity.total=40k equity.years=4 currency=GBP",
    ),
    (
        "rupee prose",
        "PhonePe is offering 32 LPA fixed, 3 LPA variable and ESOPs worth 20 lakhs over 4 years.",
        "company=PhonePe base=32L bonus.amount=3L equity.total=20L equity.years=4",
    ),
    (
        "glued prose",
        "Evaluating offer. Currently at a bank.Current CTC: 10 LakhSwiggy : 19.5 base + 1.95 variable (10% bonus) + 6 Lakh stock (25% each year for 4 year)",
        "company=Swiggy base=19.5L bonus.percent=10 bonus.amount=195k equity.total=6L equity.years=4 equity.schedule=[25,25,25,25]",
    ),
    (
        "relocation in prose",
        "SpaceX gave me 128k base, 10k relocation and 15k sign on for Hawthorne.",
        "company=SpaceX base=128k relocation=10k sign_on.total=15k",
    ),
    (
        "benefits in prose",
        "130k base, 4 weeks PTO, 401k match up to 5%, and a 10% bonus at Fidelity in Durham.",
        "company=Fidelity base=130k bonus.percent=10",
    ),
    (
        "written",
        "I have it in writing: Capital One, 178k base, 15% bonus, McLean.",
        "company=Capital_One base=178k bonus.percent=15 written=True",
    ),
    ("a past offer", "Last year Netflix offered me 420k all cash.", "company=Netflix base=420k"),
    ("described employer", "A unicorn startup offered me 190k base with 0.1% equity.", "base=190k equity.percent=0.1"),
    (
        "another startup",
        "MS L64 offer: 170/40(25,15)/180k. I've another offer from a series A startup 200k/0.25% stake. Current TC: 250 (L5)",
        "base=170k sign_on.total=40k sign_on.by_year=[25k,15k] equity.total=180k || base=200k equity.percent=0.25",
    ),
    (
        "part-time figure",
        "The hospital offered $41.50 per hour with a $7,500 sign on bonus.",
        "base=41.5 base.period=hour sign_on.total=7500",
    ),
    (
        "job and city",
        "SDE2 offer at Amazon Vancouver: base 155k CAD, sign on 40k/30k, 60 RSUs",
        "company=Amazon base=155k currency=CAD sign_on.total=70k sign_on.by_year=[40k,30k] equity.units=60",
    ),
)
