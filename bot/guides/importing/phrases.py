"""Turns of phrase in scripts: rival offers, wishes, others' pay, figures, and what cannot be said aloud."""

import re

RIVAL = re.compile(
    r"""
    \b(?:competing|rival|counter|outstanding|multiple)\s+(?:[\w./+&'-]+\s+){0,4}offers?\b
  | \b(?:other|several|three|two|better|higher)\s+offers?\b
  | \b(?:i|we)(?:'ve|\ have|'m|\ am)?\s+(?:also\s+)?(?:currently\s+)?
    (?:have|hold(?:ing)?|received|got|evaluating|considering|weighing|fielding|entertaining|comparing
    |declin\w+|turn\w+\ down)\b
    [^.?!]{0,90}\boffers?\b
  | \b(?:i've|i\ have)\s+(?:an?|two|three|several)\b[^.?!]{0,90}\boffers?\b
  | \bmy\s+(?:[\w./+&'-]+\s+){0,5}offers?\s+(?:from|at|with)\b
  | \boffers?\s+from\b
  | \bholding\b[^.?!]{0,60}\boffer\b
  | \b(?:final[-\ ]stage|final\ round|late[-\ ]stage|active|advanced)\s+
    (?:conversations?|interviews?|discussions?|talks)\b
  | \bin\ (?:discussions?|conversations?|talks|process)\ with\b
  | \binterview(?:ing|s)\ (?:with|at)\b
  | \boffers?\ (?:in\ hand|on\ the\ table)\b
  | \b(?:i'm|i\ am)\s+(?:also\s+)?(?:currently\s+)?(?:evaluating|considering|exploring|weighing)\s+
    (?:[\w./+&'-]+\s+){0,3}
    (?:roles?|opportunities|positions?|options)\s+(?:at|with|from)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A rival offer or process, said of somebody; whose it is, FIRST_PERSON tells."""

FIRST_PERSON = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|my|me|we|our|us)\b|^holding\b", re.IGNORECASE)
THIS_OFFER = re.compile(r"\b(?:this|your|the|initial|current|[\w.]+'s)\s+offer\b", re.IGNORECASE)
GOES_ON = re.compile(r"^(?:that|this|it|they|their|these|those|both|the (?:first|second|other))\b", re.IGNORECASE)
OTHERS_PAY = re.compile(
    r"\b(?:earn(?:s|ing)?|pays?|paying|indicated|make|makes|get|market (?:rate|data)|range from|ranging)\b",
    re.IGNORECASE,
)

WISH = re.compile(
    r"""
    \bi(?:'d|\ would)\ (?:like|want|need|expect|propose|ask|appreciate|love)
  | \bi\ (?:need|request|propose|expect|want|ask)\b
  | \bi(?:'m|\ am)\ (?:asking|targeting|requesting|looking|seeking|proposing|hoping)
  | \b(?:can|could|would)\ (?:we|you|the|it)\b
  | \b(?:should|must|needs?\ to)\ (?:be|reflect|include|come|reach|match)
  | \bwould\ (?:make|help|offset|bridge|let|allow)\b | \boffsets?\b | \bexpecting\b
  | \bbring(?:ing)?\b | \bjustif(?:y|ies)\b | \bwarrants?\b | \bto\ (?:bridge|close)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Something is asked for."""

OWN_FACT = re.compile(
    r"""
    \bi've\b | \bi\ (?!(?:would|will|could|can\ (?:sign|commit|accept|join|start)
      |may|might|want|need|expect|ask|request|propose|appreciate|understand
      |believe|think|feel|hope|prefer|wish|look|see|know|recogni[sz]e|reali[sz]e|do\ not|don't|am)\b)[a-z]
  | (?:\bi'm|\bi\ am)\b(?!\ (?:(?:also|very|really|truly|so|particularly|primarily|genuinely)\ )?
      (?:asking|requesting|targeting|looking|seeking|proposing|hoping|excited|interested|committed|enthusiastic
      |thrilled|eager|happy|glad|bullish|open|ready|close)\b)
  | \bmy\ (?!(?:(?!unvested)[\w/-]+\ ){0,3}(?:comp(?:ensation)?|offer|package|pay|equity|rsus?|grant|options|shares
      |base|salary
      |bonus|title|level|total|ask|decision|expectations|incentives?|commitment|continuity|interest|career|goal)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Something is said of the speaker that may not be true of the person: done, owned, or known."""

OPEN_NUMBER = re.compile(r"\[(amount|percent|level|how many|years)\]")
"""A bracket that a number alone would fill."""

FIGURE = re.compile(r"(?<![\w-])[$€£¥₹]?\d|[$€£¥₹₪₩]\s*\d")
UNSAYABLE = re.compile(r"\bNone\b|\bnan\b|\[\[")
STRAY_BLANK = re.compile(r"\s+([.,;?!])(?=\s|$)")
LEFT_BEHIND = re.compile(r"\b(?:unvested|forfeited)\s+(?:equity|rsus?|stock|grants?|options)", re.IGNORECASE)
OVER_YEARS = re.compile(r"\s*(?:/\s*4\s*-?\s*(?:yrs?|years?)|over\s+(?:4|four)(?:\s+|-)years?)\b", re.IGNORECASE)
ENDS_PLAINLY = re.compile(r"^\s*(?:$|[.,;!?]|to\b|over\b|at\b)")
LEVEL_NAME = re.compile(r"(?<![-\w])level(?:ing|s)?\b|\btitle\b|\bpromotion\b", re.IGNORECASE)
RELOCATION = re.compile(r"\brelocat|\bhousing\b", re.IGNORECASE)
