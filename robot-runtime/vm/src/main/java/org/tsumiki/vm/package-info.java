/** Scheduler and interpreter. Pure. */
@NullMarked
package org.tsumiki.vm;

import org.jspecify.annotations.NullMarked;
