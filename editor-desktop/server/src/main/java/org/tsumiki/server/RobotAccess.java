package org.tsumiki.server;

import java.nio.file.Path;

/**
 * How this computer gets to real robots.
 *
 * @param keyFile this computer's keys, and whom it trusts; made when missing
 * @param editor how robots name this computer to others
 * @param discovery whether to ask the network who is there
 */
public record RobotAccess(Path keyFile, String editor, boolean discovery) {}
