/**
 * Lessons on paper: worksheets for children, guides for mentors, certificates, each at a reading
 * level. The sheets are XHTML; {@code io} makes PDF of them.
 */
@NullMarked
package org.tsumiki.print;

import org.jspecify.annotations.NullMarked;
