/**
 * Pictures as values: marks on a sheet, a camera that looks at it, and the triangles they are drawn
 * with. Pure: nothing here knows a window or OpenGL. Main types: {@link
 * org.tsumiki.arena.picture.Mark}, {@link org.tsumiki.arena.picture.Camera}, {@link
 * org.tsumiki.arena.picture.Mesher}.
 */
@NullMarked
package org.tsumiki.arena.picture;

import org.jspecify.annotations.NullMarked;
