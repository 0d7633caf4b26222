package org.tsumiki.grader;

import org.tsumiki.program.LevelledText;

/** A part of the floor with the words that sentences use for it. */
record NamedArea(Area area, LevelledText words) {}
