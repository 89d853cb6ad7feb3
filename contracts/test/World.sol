// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    Act,
    AdviseCredit,
    CloseFounding,
    IssueCredit,
    RegisterBank,
    RegisterContract,
    RegisterKey,
    RegisterOfficer,
    RegisterRelay,
    SetPolicy,
    VoidAct
} from "../src/Acts.sol";
import "../src/Codes.sol";
import {IActGate} from "../src/interfaces/IActGate.sol";
import {ICreditLedger} from "../src/interfaces/ICreditLedger.sol";
import {Names} from "../src/lib/Names.sol";
import {
    DeployedApprovals,
    DeployedCompliance,
    DeployedConsortium,
    DeployedExposure,
    DeployedJournal,
    DeployedTenor
} from "./Deployed.sol";
import {vm} from "./Vm.sol";

/// A consortium of two invented banks as the sandbox founds it, and the means to act in it.
contract World {
    struct Person {
        uint256 secret;
        address key;
        bytes32 id;
        bytes11 bank;
    }

    bytes32 internal constant NETWORK = keccak256("a network of the tests");
    bytes11 internal constant A = "SAMPCNSHXXX";
    bytes11 internal constant B = "SAMPDEHHXXX";
    uint256 internal constant START = 1_790_000_000;
    uint64 internal constant VERIFIED_FOR = 365 days;
    uint32 internal constant TODAY = 20_717;
    bytes internal constant SEALED = "sealed terms";

    DeployedJournal internal journal;
    DeployedConsortium internal consortium;
    DeployedCompliance internal compliance;
    ICreditLedger internal ledger;
    DeployedApprovals internal approvals;
    DeployedTenor internal tenor;
    DeployedExposure internal exposure;
    address internal relay = address(this);

    Person[3] internal adminsA;
    Person[3] internal adminsB;
    Person internal makerA;
    Person internal makerA2;
    Person internal checkerA;
    Person internal checkerA2;
    Person internal complianceA;
    Person internal makerB;
    Person internal checkerB;

    uint256 private _nextSecret = 0xA11CE;
    uint256 private _nextSalt = 1;

    function setUp() public virtual {
        deploy();
        foundBanks();
        foundOfficers();
        foundContracts();
        foundRules();
        closeFounding();
    }

    function deploy() internal {
        vm.warp(START);
        journal = DeployedJournal(vm.deployCode("Journal.sol:Journal", abi.encode(NETWORK)));
        consortium = DeployedConsortium(vm.deployCode("Consortium.sol:Consortium", abi.encode(journal, relay)));
        journal.start(address(consortium));
        compliance = DeployedCompliance(vm.deployCode("Compliance.sol:Compliance", abi.encode(consortium, journal)));
        bytes memory owner = abi.encode(compliance);
        approvals = DeployedApprovals(vm.deployCode("ApprovalsModule.sol:ApprovalsModule", owner));
        tenor = DeployedTenor(vm.deployCode("TenorModule.sol:TenorModule", owner));
        exposure = DeployedExposure(vm.deployCode("ExposureModule.sol:ExposureModule", owner));
        bytes memory parts = abi.encode(consortium, compliance, journal);
        ledger = ICreditLedger(vm.deployCode("CreditLedger.sol:CreditLedger", parts));
    }

    function foundBanks() internal virtual {
        foundBank(A);
        foundBank(B);
    }

    function foundBank(bytes11 bic) internal {
        carry(consortium, REGISTER_BANK, abi.encode(bankRecord(bic, bic, BANK_ACTIVE)), "");
        carry(consortium, REGISTER_RELAY, abi.encode(relayRecord(bic, relayOf(bic), true)), "");
    }

    function foundOfficers() internal virtual {
        for (uint256 i = 0; i < 3; ++i) {
            adminsA[i] = enrol(A, ROLE_ADMINISTRATOR, "");
            adminsB[i] = enrol(B, ROLE_ADMINISTRATOR, "");
        }
        makerA = enrol(A, ROLE_MAKER, secretsOf(adminsA));
        makerA2 = enrol(A, ROLE_MAKER | ROLE_CHECKER, secretsOf(adminsA));
        checkerA = enrol(A, ROLE_CHECKER, secretsOf(adminsA));
        checkerA2 = enrol(A, ROLE_CHECKER | ROLE_COMPLIANCE, secretsOf(adminsA));
        complianceA = enrol(A, ROLE_COMPLIANCE, secretsOf(adminsA));
        makerB = enrol(B, ROLE_MAKER, secretsOf(adminsB));
        checkerB = enrol(B, ROLE_CHECKER, secretsOf(adminsB));
    }

    function foundContracts() internal {
        address[2] memory writers = [address(compliance), address(ledger)];
        address[3] memory policies = [address(approvals), address(tenor), address(exposure)];
        for (uint256 i = 0; i < 2; ++i) {
            carry(consortium, REGISTER_CONTRACT, abi.encode(contractRecord(writers[i], CONTRACT_WRITER, true)), "");
        }
        for (uint256 i = 0; i < 3; ++i) {
            carry(consortium, REGISTER_CONTRACT, abi.encode(contractRecord(policies[i], CONTRACT_MODULE, true)), "");
        }
    }

    function foundRules() internal virtual {
        setPolicy(approvalBand("USD", 0, 1, false), "");
        setPolicy(approvalBand("USD", 1_000_000_00, 1, true), "");
        setPolicy(approvalBand("USD", 5_000_000_00, 2, true), "");
        setPolicy(dayRule(RULE_VALIDITY, 365), "");
        setPolicy(dayRule(RULE_USANCE, 180), "");
        setPolicy(exposureCap(A, B, "USD", 20_000_000_00), "");
    }

    function closeFounding() internal {
        bytes memory words = abi.encode(CloseFounding(newAct(A, subject(0, "founding", 0, 0))));
        carry(consortium, CLOSE_FOUNDING, words, signed(consortium, CLOSE_FOUNDING, words, allVotes()));
    }

    // Acts

    function newAct(bytes11 bank, bytes32 subject_) internal returns (Act memory) {
        return Act({
            bank: bank,
            subject: subject_,
            version: 0,
            basisEntry: 0,
            basis: journal.storedHead(0),
            validUntil: uint64(block.timestamp + 3 days),
            salt: bytes32(_nextSalt++),
            payloadHash: bytes32(0)
        });
    }

    function actOn(IActGate gate, bytes11 bank, bytes32 subject_) internal returns (Act memory a) {
        a = newAct(bank, subject_);
        a.version = gate.version(subject_);
    }

    function bankRecord(bytes11 by, bytes11 member, uint8 status) internal returns (RegisterBank memory) {
        bytes32 key = sha256(abi.encode(member));
        return RegisterBank(
            actOn(consortium, by, subject(0, "bank", 0, member)), member, "529900SAMPLE00000001", status, 1, key
        );
    }

    function relayRecord(bytes11 bank, address relay_, bool active) internal returns (RegisterRelay memory) {
        bytes32 subject_ = subject(0, "relay", uint160(relay_), bank);
        return RegisterRelay(actOn(consortium, bank, subject_), relay_, active);
    }

    function officerRecord(Person memory p, uint8 roles) internal returns (RegisterOfficer memory r) {
        r.act = actOn(consortium, p.bank, 0);
        r.officer = p.id == bytes32(0) ? Names.id(p.bank, r.act.salt) : p.id;
        r.act.subject = subject(r.officer, "officer", 0, 0);
        r.act.version = consortium.version(r.act.subject);
        (r.roles, r.key, r.keyKind) = (roles, p.key, KEY_DEVICE);
        r.personTag = keccak256(abi.encode("document", p.key));
        (r.attester, r.level, r.verifiedUntil) = (p.bank, 3, uint64(block.timestamp + VERIFIED_FOR));
        r.active = true;
    }

    function keyRecord(Person memory p, address key, uint8 kind, uint8 reason) internal returns (RegisterKey memory) {
        return RegisterKey(actOn(consortium, p.bank, subject(p.id, "officer", 0, 0)), p.id, key, kind, reason);
    }

    function contractRecord(address target, uint8 role, bool active) internal returns (RegisterContract memory) {
        bytes32 subject_ = subject(0, "contract", uint160(target), 0);
        return RegisterContract(actOn(consortium, A, subject_), target, role, active);
    }

    function rule(uint8 rule_) internal returns (SetPolicy memory p) {
        p.act = actOn(compliance, A, subject(0, "policy", rule_, 0));
        p.rule = rule_;
    }

    function approvalBand(bytes3 currency, uint128 from, uint32 checkers, bool asks)
        internal
        returns (SetPolicy memory p)
    {
        p = rule(RULE_APPROVALS);
        (p.currency, p.amountMinor, p.number, p.flag) = (currency, from, checkers, asks);
    }

    function dayRule(uint8 rule_, uint32 most) internal returns (SetPolicy memory p) {
        p = rule(rule_);
        p.number = most;
    }

    function exposureCap(bytes11 by, bytes11 towards, bytes3 currency, uint128 cap)
        internal
        returns (SetPolicy memory p)
    {
        p = rule(RULE_EXPOSURE);
        (p.ofBank, p.towardsBank, p.currency, p.amountMinor) = (by, towards, currency, cap);
    }

    function setPolicy(SetPolicy memory p, uint256[] memory secrets) internal {
        bytes memory words = abi.encode(p);
        carry(compliance, SET_POLICY, words, signed(compliance, SET_POLICY, words, secrets));
    }

    function setPolicy(SetPolicy memory p, string memory) internal {
        carry(compliance, SET_POLICY, abi.encode(p), "");
    }

    /// A credit of A that B advises: USD 100,000.00 at 60 days.
    function newCredit() internal returns (IssueCredit memory i) {
        i.act = newAct(A, 0);
        i.credit = Names.id(A, i.act.salt);
        i.act.subject = subject(i.credit, "terms", 0, 0);
        i.act.payloadHash = sha256(SEALED);
        i.plainHash = sha256(abi.encode("plain", i.credit));
        (i.advisingBank, i.currency, i.amountMinor) = (B, "USD", 100_000_00);
        (i.issueDay, i.expiryDay, i.usanceDays) = (TODAY, TODAY + 90, 60);
        (i.availability, i.channel) = (2, 1);
    }

    function adviceOf(IssueCredit memory i) internal returns (AdviseCredit memory a) {
        a.act = actOn(ledger, B, subject(i.credit, "advice", 0, B));
        (a.credit, a.terms) = (i.credit, i.plainHash);
    }

    function voidOf(bytes11 bank, bytes32 digest) internal returns (VoidAct memory v) {
        v.act = newAct(bank, subject(digest, "void", 0, bank));
        v.voided = digest;
    }

    function issue(IssueCredit memory i, uint256[] memory secrets) internal returns (uint64) {
        bytes memory words = abi.encode(i);
        bytes memory signatures = makerFirst(ledger, ISSUE_CREDIT, words, secrets);
        return ledger.act(ISSUE_CREDIT, words, signatures, SEALED);
    }

    function advise(AdviseCredit memory a, uint256[] memory secrets) internal returns (uint64) {
        bytes memory words = abi.encode(a);
        return ledger.act(ADVISE_CREDIT, words, makerFirst(ledger, ADVISE_CREDIT, words, secrets), "");
    }

    /// What the ledger answers to an issue: the reason, or nothing when it is taken.
    function issueRefusal(IssueCredit memory i, uint256[] memory secrets) internal returns (bytes memory) {
        bytes memory words = abi.encode(i);
        return refusal(ledger, ISSUE_CREDIT, words, makerFirst(ledger, ISSUE_CREDIT, words, secrets), SEALED);
    }

    function refusal(IActGate gate, uint16 kind, bytes memory words, bytes memory signatures, bytes memory payload)
        internal
        returns (bytes memory)
    {
        (bool taken, bytes memory answer) =
            address(gate).call(abi.encodeCall(IActGate.act, (kind, words, signatures, payload)));
        return taken ? bytes("") : answer;
    }

    function registryRefusal(uint16 kind, bytes memory words, uint256[] memory secrets)
        internal
        returns (bytes memory)
    {
        return refusal(consortium, kind, words, signed(consortium, kind, words, secrets), "");
    }

    function register(uint16 kind, bytes memory words, uint256[] memory secrets) internal {
        carry(consortium, kind, words, signed(consortium, kind, words, secrets));
    }

    function carry(IActGate gate, uint16 kind, bytes memory words, bytes memory signatures) internal {
        gate.act(kind, words, signatures, "");
    }

    // People and signatures

    function newPerson(bytes11 bank) internal returns (Person memory p) {
        p.secret = _nextSecret++;
        p.key = vm.addr(p.secret);
        p.bank = bank;
    }

    /// Registers a new officer; with no administrators during the founding.
    function enrol(bytes11 bank, uint8 roles, uint256[] memory administrators) internal returns (Person memory p) {
        p = newPerson(bank);
        RegisterOfficer memory r = officerRecord(p, roles);
        register(REGISTER_OFFICER, abi.encode(r), with(administrators, p.secret));
        p.id = r.officer;
    }

    function enrol(bytes11 bank, uint8 roles, string memory) internal returns (Person memory) {
        return enrol(bank, roles, new uint256[](0));
    }

    function makerFirst(IActGate gate, uint16 kind, bytes memory words, uint256[] memory secrets)
        internal
        view
        returns (bytes memory)
    {
        return joined(gate.digestOf(kind, words), sorted(secrets, 1));
    }

    function signed(IActGate gate, uint16 kind, bytes memory words, uint256[] memory secrets)
        internal
        view
        returns (bytes memory)
    {
        return joined(gate.digestOf(kind, words), sorted(secrets, 0));
    }

    function joined(bytes32 digest, uint256[] memory secrets) internal pure returns (bytes memory all) {
        for (uint256 i = 0; i < secrets.length; ++i) {
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(secrets[i], digest);
            all = abi.encodePacked(all, r, s, v);
        }
    }

    function sorted(uint256[] memory secrets, uint256 first) internal pure returns (uint256[] memory) {
        for (uint256 i = first; i < secrets.length; ++i) {
            for (uint256 j = i; j > first && vm.addr(secrets[j]) < vm.addr(secrets[j - 1]); --j) {
                (secrets[j], secrets[j - 1]) = (secrets[j - 1], secrets[j]);
            }
        }
        return secrets;
    }

    function secretsOf(Person[3] storage people) internal view returns (uint256[] memory) {
        return two(people[0], people[1]);
    }

    function allVotes() internal view virtual returns (uint256[] memory all) {
        all = new uint256[](4);
        (all[0], all[1]) = (adminsA[0].secret, adminsA[1].secret);
        (all[2], all[3]) = (adminsB[0].secret, adminsB[1].secret);
    }

    function one(Person memory p) internal pure returns (uint256[] memory all) {
        all = new uint256[](1);
        all[0] = p.secret;
    }

    function two(Person memory p, Person memory q) internal pure returns (uint256[] memory) {
        return with(one(p), q.secret);
    }

    function three(Person memory p, Person memory q, Person memory r) internal pure returns (uint256[] memory) {
        return with(two(p, q), r.secret);
    }

    function with(uint256[] memory some, uint256 more) internal pure returns (uint256[] memory all) {
        all = new uint256[](some.length + 1);
        for (uint256 i = 0; i < some.length; ++i) {
            all[i] = some[i];
        }
        all[some.length] = more;
    }

    function relayOf(bytes11 bic) internal view returns (address) {
        return bic == A ? relay : address(uint160(uint256(keccak256(abi.encode("relay", bic)))));
    }

    function subject(bytes32 scope, bytes32 topic, uint256 number, bytes11 bank) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(scope, topic, number, bank, bytes21(0)));
    }

    function error0(bytes4 selector) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(selector);
    }
}
