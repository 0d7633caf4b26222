package org.tsumiki.scratch;

import java.util.Optional;

/**
 * Where a block stands.
 *
 * @param sprite place of its sprite in the file
 * @param procedure the procedure whose body it is in
 */
record Scope(int sprite, Optional<Procedure> procedure) {}
