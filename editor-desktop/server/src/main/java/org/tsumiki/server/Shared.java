package org.tsumiki.server;

import java.util.Optional;

/** What all open pages have in common. */
record Shared(
    LessonShelf shelf,
    Tongues tongues,
    Seats seats,
    ProjectFiles files,
    Preferences preferences,
    ArenaFeed arena,
    SpeechDesk speech,
    Optional<RobotAccess> robots) {}
