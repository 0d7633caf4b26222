/**
 * Newer versions of the robot's own program: what a package says of itself ({@link
 * org.tsumiki.agent.update.PackageFile}), the request that a mentor signs ({@link
 * org.tsumiki.agent.update.UpdateRequest}), and the folder in which the robot leaves both for the
 * part of it that may install ({@link org.tsumiki.agent.update.UpdateFolder}). The page: {@code
 * agent/spec/update.md}.
 */
@NullMarked
package org.tsumiki.agent.update;

import org.jspecify.annotations.NullMarked;
