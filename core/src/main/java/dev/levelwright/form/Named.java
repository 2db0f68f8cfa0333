package dev.levelwright.form;

/** A form that puts its own schema among the definitions. */
interface Named {
    /** Its name there. */
    String name();
}
