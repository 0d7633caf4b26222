package org.tsumiki.server;

/** What all open pages have in common. */
record Shared(
    LessonShelf shelf,
    Tongues tongues,
    Seats seats,
    ProjectFiles files,
    Preferences preferences,
    ArenaFeed arena,
    SpeechDesk speech) {}
