package org.tsumiki.app.gui;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A test that opens a window; skipped, and says why, where there is no display. */
@Tag("gui")
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
    named = "DISPLAY",
    matches = ".+",
    disabledReason = "there is no display: DISPLAY is not set (.ci/run starts one)")
@interface NeedsDisplay {}
