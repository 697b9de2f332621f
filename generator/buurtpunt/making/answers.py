"""Questions with their answers, per audience."""

from __future__ import annotations

from buurtpunt import prose
from buurtpunt.checking import sitemap
from buurtpunt.checking.snapshot import field_body
from buurtpunt.knowledge import slugs
from buurtpunt.making import items, page_views, words
from buurtpunt.making.context import Context
from buurtpunt.model.collections import AUDIENCES, QUESTIONS
from buurtpunt.model.lists import Question


def groups(context: Context) -> tuple[page_views.QuestionGroup, ...]:
    """One group per audience, in the order of doelgroepen.yml, and one for questions that are everybody's.

    A question for two audiences stands with both, and its answer with the first of them.
    """
    found = context.seen.of(QUESTIONS)
    names = {audience.id: audience.name for audience in context.seen.of(AUDIENCES)}
    everybody = context.language("questions.everybody") if any(question.audiences for question in found) else ""
    grouped: dict[str, list[page_views.Question]] = {key: [] for key in ("", *names)}
    for question, anchor in zip(found, sitemap.anchors_of(QUESTIONS, context.seen), strict=True):
        view = _question(context, question, anchor)
        for i, key in enumerate(slugs.slugify(name) for name in question.audiences):
            see = {"anchor": f"{anchor}-{key}", "see": f"{QUESTIONS.address}#{anchor}", "text": "", "checked": ""}
            grouped[key].append(view._replace(**see) if i else view)
        if not question.audiences:
            grouped[""].append(view)
    order = {"": everybody} | names
    return tuple(
        page_views.QuestionGroup(name, key or sitemap.EVERYBODY, tuple(grouped[key]))
        for key, name in order.items()
        if grouped[key]
    )


def _question(context: Context, question: Question, anchor: str) -> page_views.Question:
    body = field_body(question.answer, question.origin, "antwoord")
    text = prose.embed(context.text(body.text, body.file), 2, anchor)  # the question itself is an <h3>
    return page_views.Question(
        question.words,
        anchor,
        text,
        items.checked(context, question.checked_on),
        words.foreign(context.language, question.language),
    )
