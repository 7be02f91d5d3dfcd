"""Money and job offers: amounts, parts of an offer, their value year by year."""
