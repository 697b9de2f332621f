"""Which files a village may have: by their name, or by the end of it."""

from __future__ import annotations

from buurtpunt.model.files import FILES

# The files of content/ that hold lists: under which key lies a list of what.
LISTS = {
    file.path.removeprefix("content/"): {key: model for key, (model, _) in file.lists.items()}
    for file in FILES
    if file.lists
}
TYPED = (".md", ".markdown", ".yml", ".yaml", ".yml.txt")  # what a villager types, and expects to see on the site
PICTURE_LIST = "content/beelden/beelden.yml"
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg", ".heic", ".heif")
