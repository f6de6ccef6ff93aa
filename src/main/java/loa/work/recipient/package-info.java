/** To whom the plan goes: who has it, saw it, takes it on or asks back (nơi nhận). */
@NullMarked
package loa.work.recipient;

import org.jspecify.annotations.NullMarked;
