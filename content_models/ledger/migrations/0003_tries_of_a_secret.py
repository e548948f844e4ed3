from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0002_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="holderkey",
            name="tried_from",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="holderkey",
            name="tries",
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]
