"""Slips mended in the same breath, and employers of several words that nobody listed."""

TEXTS = (
    ("a slip is mended with no", "base is 160k, no base is 155k", "currency=USD base=155000"),
    ("a slip is mended with sorry", "base 160k, sorry, 155k", "currency=USD base=155000"),
    ("a slip is mended with I mean", "They offered 160k base, I mean 165k", "currency=USD base=165000"),
    (
        "a slip of the sign-on",
        "Base 150k, I mean 155k. Sign-on 20k, no wait 25k",
        "currency=USD base=155000 sign_on.total=25000",
    ),
    ("two words offer", "Zeta Labs offered me 160k base", "company=Zeta_Labs currency=USD base=160000"),
    (
        "a name ends with a word of titles",
        "Acme Robotics offered 140k plus 0.2%",
        "company=Acme_Robotics currency=USD base=140000 equity.percent=0.2",
    ),
    (
        "a name begins with a known word",
        "Offer from Blue River Technology: 150k base",
        "company=Blue_River_Technology currency=USD base=150000",
    ),
    ("a name of two partners", "Morgan & Bell are offering 95k", "company=Morgan_&_Bell currency=USD base=95000"),
    (
        "a name ends with a label's word",
        "got 120 base 15 bonus from Northwind Health",
        "company=Northwind_Health currency=USD base=120000 bonus.percent=15",
    ),
    (
        "a title behind a name is none of it",
        "offer from Zeta Security Engineer II 150k",
        "company=Zeta currency=USD base=150000",
    ),
)
