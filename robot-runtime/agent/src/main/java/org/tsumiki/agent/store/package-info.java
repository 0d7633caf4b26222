/**
 * Programs that stay on the robot, in a folder; {@code spec/store.md} has the format and the
 * promises.
 *
 * <p>{@link org.tsumiki.agent.store.ProgramStore} keeps and finds them, whatever happened to the
 * folder, {@link org.tsumiki.agent.store.StoredProgram} is one file's content, and {@link
 * org.tsumiki.agent.store.ProgramChooser} lets a person choose one with a button (both pure).
 * {@link org.tsumiki.agent.store.StoreFolder} is what the store needs of a disk.
 */
@NullMarked
package org.tsumiki.agent.store;

import org.jspecify.annotations.NullMarked;
