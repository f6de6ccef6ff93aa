/** Measures how fast Loa is, and how its cost grows. */
package loa.bench;
