@NullUnmarked
package org.tsumiki.outline;

import org.jspecify.annotations.NullUnmarked;
