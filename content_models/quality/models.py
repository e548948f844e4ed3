"""What this domain declares."""

from content_models.quality.archive_record import ArchiveRecord
from content_models.quality.audit_plan import AuditPlan
from content_models.quality.audit_programme import AuditProgramme
from content_models.quality.audit_report import AuditReport
from content_models.quality.controlled_document import ControlledDocument
from content_models.quality.improvement_plan import ImprovementPlan
from content_models.quality.improvement_programme import ImprovementProgramme
from content_models.quality.iso_context import IsoContext
from content_models.quality.management_review import ManagementReview
from content_models.quality.objective_consultation import ObjectiveConsultation
from content_models.quality.objective_registration import ObjectiveRegistration
from content_models.quality.quality_objective import QualityObjective
from content_models.quality.quality_policy import QualityPolicy
from content_models.quality.review_notice import ReviewNotice

DECLARED = (
    IsoContext,
    QualityPolicy,
    QualityObjective,
    ObjectiveConsultation,
    ObjectiveRegistration,
    AuditProgramme,
    AuditPlan,
    AuditReport,
    ManagementReview,
    ReviewNotice,
    ImprovementProgramme,
    ImprovementPlan,
    ControlledDocument,
    ArchiveRecord,
)
