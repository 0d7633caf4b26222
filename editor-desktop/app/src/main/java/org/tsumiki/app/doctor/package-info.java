/**
 * Looks at the machine and says what Tsumiki needs, what is missing, and what to do.
 *
 * <p>{@link org.tsumiki.app.doctor.Doctor} judges, {@link org.tsumiki.app.doctor.Probe} is what it
 * can ask, {@link org.tsumiki.app.doctor.SystemProbe} asks the real machine.
 */
@NullMarked
package org.tsumiki.app.doctor;

import org.jspecify.annotations.NullMarked;
