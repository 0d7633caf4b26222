package org.tsumiki.server;

/** What all open pages have in common. */
record Shared(
    LessonShelf shelf,
    Seats seats,
    ProjectFiles files,
    Preferences preferences,
    ArenaFeed arena,
    SpeechDesk speech) {}
