/** Trace and checks to feedback and score. Pure. */
@NullMarked
package org.tsumiki.grader;

import org.jspecify.annotations.NullMarked;
