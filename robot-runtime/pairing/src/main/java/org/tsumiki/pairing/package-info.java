/**
 * Who may talk to whom: keys, pins, codes, and names that children can tell apart.
 *
 * <p>{@link org.tsumiki.pairing.Keyring} is what one end knows, kept in one file that only its
 * owner may read; {@link org.tsumiki.pairing.Identity} is its key pair, ready for TLS; {@link
 * org.tsumiki.pairing.CodeExchange} proves that both ends know the same short code. The only user
 * of Bouncy Castle. What travels is the business of {@code org.tsumiki.link}; the rules are in
 * {@code spec/pairing.md}.
 */
@NullMarked
package org.tsumiki.pairing;

import org.jspecify.annotations.NullMarked;
