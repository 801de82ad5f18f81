/** Linear models over hashed features: learning, calibrating, storing and applying them. Knows nothing of posts or drugs. */
@NullMarked
package eu.vigie.index.learn;

import org.jspecify.annotations.NullMarked;
