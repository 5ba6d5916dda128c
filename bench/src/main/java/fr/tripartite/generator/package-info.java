/**
 * Makes the sample inventories of {@code input/}: the same bytes every time, so that they can be committed, compared and
 * made again.
 *
 * <p>Reading order: {@link fr.tripartite.generator.InventoryGenerator} writes the files;
 * {@link fr.tripartite.generator.Subscribers} invents who subscribes to what over the years;
 * {@link fr.tripartite.generator.Inventory} lists what the file of one year shows of it;
 * {@link fr.tripartite.generator.Oddities} and {@link fr.tripartite.generator.Damages} do to the rows what people and
 * spreadsheets do; {@link fr.tripartite.generator.Layout} turns them into bytes. {@link fr.tripartite.generator.TiersList} tells
 * who the bodies are.
 *
 * <p>The package knows nothing of the program: no price, no rule of rejection, no class of it. A sample that shared the
 * code it is read by would share its mistakes.
 */
@NullMarked
package fr.tripartite.generator;

import org.jspecify.annotations.NullMarked;
