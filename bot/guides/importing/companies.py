"""Companies that level mappings compare with: to tell "Google L4" is Google and L4."""

import re

from bot.guides.importing.marks import folded

_NAMES = """
Activision|ADP|Adobe|Adyen|Affirm|Airbnb|Akamai|Alibaba|Alphabet|Amazon|AMD|American Express|Amex|Anthropic|
Apple|Applied Materials|Arm|ASML|Asana|Atlassian|AWS|Balyasny|Bank of America|Barclays|BlackRock|Block|
Bloomberg|BofA|Boeing|Booking.com|Brex|ByteDance|Canva|Capital One|CBOE|Cerebras|Charles Schwab|Checkout.com|
Chime|Cisco|Citadel|Citadel Securities|Citi|Citigroup|Cloudflare|CME Group|Cohere|Coinbase|Comcast|CoreWeave|
CrowdStrike|Databricks|Datadog|DBS|DE Shaw|D.E. Shaw|DeepMind|Deel|Dell|Deloitte|Deutsche Bank|Discord|Discover|
Disney|DocuSign|DoorDash|Dropbox|Dynatrace|EA|eBay|Elastic|EPAM|Epic Games|Ericsson|Expedia|EY|Facebook|FactSet|
Fidelity|Figma|Fiserv|Flipkart|Ford|Fortinet|Freshworks|GitHub|GitLab|GM|Goldman Sachs|Google|Google Cloud|
Google DeepMind|Grab|Groq|HashiCorp|HP|HPE|HSBC|HubSpot|Hudson River Trading|HRT|Hugging Face|IBM|IMC|Infosys|
Instacart|Intel|Intuit|Jane Street|JPMorgan|JPMorgan Chase|Jump Trading|KLA|Klarna|Lam Research|Linear|LinkedIn|
Lockheed Martin|Lyft|Marvell|Mastercard|McKinsey|Mercado Libre|Mercado Pago|Meta|Micron|Microsoft|Millennium|
Mistral|Mistral AI|MongoDB|Monzo|Morgan Stanley|N26|NASA|Netflix|New Relic|Nike|Nintendo|Nokia|Northrop Grumman|
Notion|Nubank|NVIDIA|Okta|OpenAI|Optiver|Oracle|OVHcloud|PagerDuty|PagSeguro|Palantir|Palo Alto Networks|PayPal|
Perplexity|Pinterest|Plaid|Point72|PwC|Qualcomm|Ramp|Rapid7|Reddit|Remote.com|Renaissance Technologies|Revolut|
Rippling|Riot Games|Rivian|Robinhood|Roblox|Roku|Salesforce|Samsung|SAP|Scale AI|Schwab|ServiceNow|Shopify|
Siemens|Slack|Snap|Snowflake|SoFi|Sony|SpaceX|Splunk|Spotify|Square|Standard Chartered|State Street|Stripe|
Susquehanna|Target|TCS|Tencent|Tesla|Tiger Global|TikTok|Toast|TSMC|Twilio|Twitch|Twitter|Two Sigma|Uber|UBS|
Unity|Valve|Vanguard|Vercel|Visa|VMware|Walmart|Warner Bros|Wayfair|Wells Fargo|Wiz|Wise|Workday|Worldpay|xAI|X|
Xiaomi|Yahoo|Zalando|Zendesk|Zoom|Zscaler
"""

KNOWN = tuple(
    sorted((name.strip() for name in _NAMES.replace("\n", "").split("|") if name.strip()), key=len, reverse=True)
)
_LOOKUP = {folded(name) for name in KNOWN}
_LONGEST = max(len(name.split()) for name in KNOWN)


def company_at_start(text: str) -> tuple[str, str] | None:
    """The known company a text begins with and the rest: "Palo Alto Networks Principal" or None."""
    words = text.split()
    for count in range(min(_LONGEST, len(words)), 0, -1):
        name = " ".join(words[:count])
        if folded(name.strip("(),:")) in _LOOKUP:
            return name, " ".join(words[count:])
    return None


_GENERIC = re.compile(
    r"^(?:equivalents?|industry|title|titles|typical|yoe|years?|experience|scope|level|levels|internal|external|comp|compensation|"
    r"total|tc|base|pay|salary|focus|description|responsibilit(?:y|ies)|notes?|impact|market|range|track|band|grade|role|roles|"
    r"function|team|tenure|special(?:i)?ty|key|of|in|and|the|faang|peer|peers|big|tech|approx|est|estimated|common|standard|"
    r"corporate|job|name|position|seniority|stage|career|expected|typically|reports|to|people|manager|ic|code|attribute|"
    r"differences?|differentiators?|requirements?|skills?|profile|summary|usd|annual|parity|mapping|general|parallel|comparable)$"
)


def is_generic(header: str) -> bool:
    """Tell whether a header is only about an attribute, such as "Industry Equivalent" or "Typical YOE"."""
    words = [word for word in re.split(r"[^\w+&.]+", folded(header)) if word]
    return all(_GENERIC.match(word) for word in words)


_COMMON_WORDS = frozenset(
    {"Target", "X", "Block", "Linear", "Ramp", "Square", "Notion", "Elastic", "Unity", "Snap", "Toast", "Arm", "Ford"}
    | {"Discover", "Wise", "Grab", "Discord"}
)
"""Companies whose names are words that a sentence may begin with."""
_NAMED = re.compile(
    r"(?<![\w.])(?:" + "|".join(re.escape(name) for name in KNOWN if name not in _COMMON_WORDS) + r")(?![\w])"
)


def companies_in(text: str, own: str) -> tuple[str, ...]:
    """The known companies a text names, the own one left out, in order, each once."""
    mine = folded(own)
    found = (match[0] for match in _NAMED.finditer(text))
    return tuple(dict.fromkeys(name for name in found if folded(name) not in mine and mine not in folded(name)))
