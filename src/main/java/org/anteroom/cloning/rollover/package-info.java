/** The rooms of a copied course: one decision over all of them, carried out by one clone job for each. */
@NullMarked
package org.anteroom.cloning.rollover;

import org.jspecify.annotations.NullMarked;
