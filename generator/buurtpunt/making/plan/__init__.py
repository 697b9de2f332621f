"""The plan as one sees it: what was agreed and what we propose, by audience, on a page, on paper and in a calendar."""
