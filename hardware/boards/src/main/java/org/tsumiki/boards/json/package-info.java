/**
 * Reading JSON documents that people write by hand, so that each refusal names its place and a
 * remedy, in both languages: {@link org.tsumiki.boards.json.Said}. Shared by the readers of boards,
 * courses and replays.
 */
@NullMarked
package org.tsumiki.boards.json;

import org.jspecify.annotations.NullMarked;
