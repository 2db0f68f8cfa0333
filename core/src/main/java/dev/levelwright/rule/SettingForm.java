package dev.levelwright.rule;

import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.asset.AssetForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.math.Amounts;

/** How settings are written: {@code {"type": "amount", "default": 150, "max": 500}}. */
final class SettingForm {
    private SettingForm() {}

    static ObjectForm<Setting> form() {
        ObjectForm.Builder<Setting> object = Form.object("setting", "A value that each realm may set for itself.");
        Field<String> name = object.required("name", AssetForms.plainName(), Setting::name, "The setting's name.");
        Field<Setting.Type> type =
                object.required("type", Forms.choice(Setting.Type.class), Setting::type, "What values it takes.");
        Field<Fact> standard = object.required(
                "default", FactForms.any(), Setting::standard, "Its value in a realm that set nothing.");
        Field<Long> min = object.optional("min", Forms.amount(), 0L, Setting::min, "The least number it takes.");
        Field<Long> max =
                object.optional("max", Forms.amount(), Amounts.MAX, Setting::max, "The greatest number it takes.");
        return object.build(is -> new Setting(is.get(name), is.get(type), is.get(standard), is.get(min), is.get(max)));
    }
}
