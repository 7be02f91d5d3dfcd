"""Where an employer has to name a pay range, and where it may not ask for past pay (content/law.yaml)."""

from bot.values import Value


class PayRangeDuty(Value):
    """Places in which employers have to name a pay range, and what they have to do."""

    places: tuple[str, ...]
    duty: str


class SalaryHistoryRule(Value):
    """Places with a rule on asking for past pay, and the rule."""

    places: tuple[str, ...]
    rule: str


class LawSources(Value):
    """Where each list comes from."""

    pay_range: str
    salary_history: str


class Law(Value):
    """The snapshot of both lists; `as_of` says of when, `sources` from where."""

    as_of: str
    sources: LawSources
    pay_range: tuple[PayRangeDuty, ...]
    salary_history: tuple[SalaryHistoryRule, ...]

    def pay_range_duty(self, place: str) -> str | None:
        """One sentence on the pay-range law of a place ("US-NY"), with the date of the snapshot; None if unlisted."""
        sentences = {code: entry.duty for entry in self.pay_range for code in entry.places}
        return self._dated(sentences, place, self.sources.pay_range)

    def salary_history_rule(self, place: str) -> str | None:
        """One sentence on whether past pay may be asked for at a place, with the date of the snapshot."""
        sentences = {code: entry.rule for entry in self.salary_history for code in entry.places}
        return self._dated(sentences, place, self.sources.salary_history)

    def _dated(self, sentences: dict[str, str], place: str, source: str) -> str | None:
        region = place.partition("/")[0]
        country = region.partition("-")[0]
        codes = [code for code in (place, region, country) if code in sentences]
        if not codes:
            return None
        return f"{sentences[codes[0]]} (As of {self.as_of}, by {source}; information, not legal advice.)"
