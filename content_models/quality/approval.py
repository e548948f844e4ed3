"""The path of the quality system: the ISO secretary, or the representative of the leader, then the leader."""

from content_models.declaration import language as d

#: Điều 4.3: the leader approves what the secretary puts forward.
BY_THE_LEADER = [d.Step("Phê duyệt", d.Role.AGENCY_LEADER, working_days=3)]
OF_THE_SECRETARY = d.Approval(d.Role.ISO_SECRETARY, BY_THE_LEADER)
#: Điều 4.3.d, 4.3.f: plans are the work of the leader's representative. A secretary who plans holds that role too.
OF_THE_REPRESENTATIVE = d.Approval(d.Role.ISO_REPRESENTATIVE, BY_THE_LEADER, read=[d.Role.ISO_SECRETARY])
STANDARD = "TCVN ISO 9001:2015"
REGULATION = "1875/QĐ-UBND"
