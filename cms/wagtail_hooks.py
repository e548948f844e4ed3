"""Composes the hooks of the editor's house: each part registers its own when it is imported."""

import cms.editing.hooks
import cms.projection.hooks
import cms.review.hooks
import cms.screens.hooks  # noqa: F401
