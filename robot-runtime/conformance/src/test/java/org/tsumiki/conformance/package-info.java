/**
 * The meaning of the language, held by programs that carry their expected trace: {@code
 * src/test/resources/programs}. Each runs through the real reader, compiler, image and machine on
 * every engine.
 */
@NullUnmarked
package org.tsumiki.conformance;

import org.jspecify.annotations.NullUnmarked;
